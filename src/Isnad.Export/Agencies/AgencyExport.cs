using System.Buffers;
using System.Text.Json;

namespace Isnad.Export;

/// <summary>An agency format, which has no room for statements: a file an article and, beside it, its reading as JSON.</summary>
internal abstract class AgencyExport(IExportFiles files, string ending) : ExportWriter
{
    private readonly FileNames names = new();
    private readonly ArrayBufferWriter<byte> buffer = new();

    /// <summary>By what an item is known everywhere: the input's id where it is an address, else one made of the key.</summary>
    public static string UriOf(ExportedArticle article) =>
        Uri.TryCreate(article.Reading.Id, UriKind.Absolute, out var uri) ? uri.OriginalString : Iri.Of(article);

    /// <summary>The input's id where the item is not known by it; null for none.</summary>
    protected static string? OtherId(ExportedArticle article) => article.Reading.Article.Id is { } id && id != UriOf(article) ? id : null;

    public override async ValueTask WriteAsync(ExportedArticle article, CancellationToken stop = default)
    {
        var name = names.Of(article);
        await files.AddAsync(name + ending, Item(article), stop).ConfigureAwait(false);
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, ReadingJson.Options())) ReadingJson.Write(json, article);
        buffer.Write("\n"u8);
        await files.AddAsync(name + ".statements.json", buffer.WrittenMemory, stop).ConfigureAwait(false);
    }

    public override ValueTask CompleteAsync(CancellationToken stop = default) => files.CompleteAsync(stop);

    protected abstract ReadOnlyMemory<byte> Item(ExportedArticle article);
}
