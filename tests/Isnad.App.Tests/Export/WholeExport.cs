using Isnad.Export;

namespace Isnad.App.Tests;

/// <summary>Writes an export from beginning to end.</summary>
internal static class WholeExport
{
    public static async Task WriteAllAsync(this ExportWriter writer, IEnumerable<ExportedArticle> articles)
    {
        foreach (var article in articles) await writer.WriteAsync(article, TestContext.Current.CancellationToken);
        await writer.CompleteAsync(TestContext.Current.CancellationToken);
    }
}
