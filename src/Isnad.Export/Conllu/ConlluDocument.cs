using System.Globalization;
using System.Text;
using Isnad.Text;

namespace Isnad.Export;

/// <summary>Writes one article as CoNLL-U. MISC holds who says what: ids of statements and of entities; places in code points; the spaces behind a token where they are not one.</summary>
internal sealed class ConlluDocument(ExportedArticle article, string name)
{
    private readonly StringBuilder lines = new();
    private readonly string text = article.Reading.Text;
    private readonly ConlluLabels labels = new(article.Reading);
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);

    public string Write()
    {
        var sentences = SentenceWords.Split(text);
        var end = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            var tokens = sentences[i].Tokens;
            WriteHead(i, tokens, text.AsSpan(end..tokens[0].Span.Start).ContainsAny('\n', '\r'));
            var number = 1;
            for (var t = 0; t < tokens.Count; t++)
            {
                var next = t + 1 < tokens.Count ? tokens[t + 1].Span.Start : i + 1 < sentences.Count ? sentences[i + 1].Tokens[0].Span.Start : text.Length;
                number = WriteToken(tokens[t], number, end == 0 ? text[..tokens[t].Span.Start] : "", text[tokens[t].Span.End..next]);
                end = tokens[t].Span.End;
            }
            lines.Append('\n');
        }
        return lines.ToString();
    }

    private void WriteHead(int sentence, IReadOnlyList<SentenceToken> tokens, bool newParagraph)
    {
        if (sentence == 0)
        {
            lines.Append("# newdoc id = ").Append(name).Append('\n');
            Comment("outlet", article.Reading.Article.Outlet);
            Comment("date", article.Reading.Article.Date is { } day ? IsoDays.Of(day) : null);
            Comment("text_hash", article.Reading.TextHash);
        }
        else if (newParagraph) lines.Append("# newpar\n");
        lines.Append(CultureInfo.InvariantCulture, $"# sent_id = {name}-{sentence + 1}\n");
        WriteStatements(TextSpan.FromBounds(tokens[0].Span.Start, tokens[^1].Span.End));
        lines.Append("# text = ").Append(ConlluText.OneLine(text, tokens)).Append('\n');
    }

    // Before the sentence in which a statement begins: what no column has room for.
    private void WriteStatements(TextSpan sentence)
    {
        foreach (var s in article.Reading.Statements)
        {
            if (!s.Content.Any(span => span.Overlaps(sentence)) || !begun.Add(s.Id)) continue;
            var chain = string.Join(" <- ", s.Chain.Select(link => link.Name ?? "?"));
            Comment("statement", $"{s.Id} act={ContractNames.Of(s.Act)} quote={ContractNames.Of(s.Quote)} speaker={s.Speaker?.Name ?? "?"}{(chain.Length == 0 ? "" : $" chain={chain}")}");
        }
    }

    private int WriteToken(SentenceToken token, int number, string before, string after)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"TokenRange={article.Map.ToCodePoint(token.Span.Start)}:{article.Map.ToCodePoint(token.Span.End)}");
        var spaces = ConlluText.Spaces(before, after);
        if (token.Parts.Count == 1)
        {
            WriteLine(Number(number), article.Slice(token.Span), [.. labels.Of(token.Span), .. spaces, place]);
            return number + 1;
        }
        WriteLine($"{Number(number)}-{Number(number + token.Parts.Count - 1)}", article.Slice(token.Span), [.. spaces, place]);
        foreach (var part in token.Parts) WriteLine(Number(number++), part.Form, [.. labels.Of(part.Span)]);
        return number;
    }

    private void WriteLine(string id, string form, IReadOnlyList<string> misc) =>
        lines.Append(id).Append('\t').Append(form).Append("\t_\t_\t_\t_\t_\t_\t_\t").Append(misc.Count == 0 ? "_" : string.Join('|', misc.Order(StringComparer.Ordinal))).Append('\n');

    private void Comment(string key, string? value)
    {
        if (value is not null) lines.Append("# ").Append(key).Append(" = ").Append(ConlluText.Plain(value)).Append('\n');
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
