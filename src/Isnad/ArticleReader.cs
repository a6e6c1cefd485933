using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Isnad.Languages.Arabic;
using Isnad.Model;
using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Text;

namespace Isnad;

/// <summary>Reads Arabic news. Immutable and safe to share between threads.</summary>
public sealed class ArticleReader
{
    private readonly Spare<NetworkBuffers> spare = new(() => new NetworkBuffers());
    private readonly Spare<TokenView> spareView = new(() => new TokenView());
    private readonly IReadingStep[] steps;

    /// <summary>A reader with the embedded Arabic lexicons and weights.</summary>
    /// <exception cref="InvalidDataException">An actor of the options can't be: its message says which.</exception>
    public ArticleReader(ReaderOptions? options = null)
    {
        Options = options ?? new ReaderOptions();
        steps = ArabicLanguage.Steps(ArabicLanguage.Knowledge(Options.Actors));
    }

    /// <summary>How it reads.</summary>
    public ReaderOptions Options { get; }

    /// <summary>Finds who said what. Any text gives a reading: bad text gives an empty one with a warning.</summary>
    public Reading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var warnings = new List<ReadingWarning>();
        var (text, replaced) = TextGate.Pass(WithTitle(article));
        if (replaced > 0) warnings.Add(new ReadingWarning("text.repaired", $"{replaced} units that are no characters were replaced by U+FFFD"));
        var hash = HashOf(text);
        var builder = new ReadingBuilder(article, text, hash, warnings);
        var language = Script.Guess(text);
        if (language == Script.Arabic)
        {
            var known = spare.Take();
            var view = spareView.Take();
            var context = new ReadingContext(article, text) { Known = known, View = view };
            foreach (var step in steps) step.Run(context);
            var reading = builder.Build(context);
            if (Options.Explain) reading = ReadingReasons.Add(reading, context);
            if (!known.IsLarge) spare.Give(known);
            if (!view.IsLarge) spareView.Give(view);
            return reading;
        }
        warnings.Add(language == Script.Undetermined
            ? new ReadingWarning("text.empty", "there are no letters to read")
            : new ReadingWarning("language.unread", $"the text is not Arabic but {Script.NameOf(language, text)}: it was not read"));
        return builder.Empty(language);
    }

    private static string HashOf(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, bytes);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash);
    }

    // The title stands before the text unless the text begins with it already.
    private static string WithTitle(Article article) =>
        string.IsNullOrWhiteSpace(article.Title) || article.Text.AsSpan().TrimStart().StartsWith(article.Title.AsSpan().Trim(), StringComparison.Ordinal)
            ? article.Text
            : article.Title.Trim() + "\n\n" + article.Text;
}
