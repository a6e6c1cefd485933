namespace Isnad.Web.Views;

/// <summary>An article written for this project, to try the reader on.</summary>
internal static class SampleArticle
{
    private static readonly Lazy<string> Loaded = new(Load);

    public static string Text => Loaded.Value;

    private static string Load()
    {
        using var stream = typeof(SampleArticle).Assembly.GetManifestResourceStream("sample.txt") ?? throw new InvalidDataException("sample.txt: not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
