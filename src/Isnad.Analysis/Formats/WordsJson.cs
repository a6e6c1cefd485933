using System.Text.Json;

namespace Isnad.Analysis;

/// <summary>Keyness as <c>isnad.words/1</c>, collocates as <c>isnad.collocates/1</c>.</summary>
public static class WordsJson
{
    /// <summary>Keyness.</summary>
    public static void Write(Utf8JsonWriter json, Keyness keyness)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(keyness);
        AnalysisJson.Document(json, "isnad.words/1", () =>
        {
            AnalysisJson.Selection(json, "selection", keyness.Selection);
            json.WriteNumber("tokens", keyness.Tokens);
            AnalysisJson.Selection(json, "against", keyness.Against);
            json.WriteNumber("againstTokens", keyness.AgainstTokens);
            json.WriteNumber("againstOneOf", keyness.Sampled);
            AnalysisJson.Array(json, "words", keyness.Words, word => Write(json, word));
            json.WriteNumber("more", keyness.More);
        });
    }

    /// <summary>A word.</summary>
    public static void Write(Utf8JsonWriter json, KeyWord word)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(word);
        json.WriteStartObject();
        json.WriteString("word", word.Word);
        json.WriteNumber("count", word.Count);
        json.WriteNumber("articles", word.Articles);
        json.WriteNumber("againstCount", word.AgainstCount);
        json.WriteNumber("againstArticles", word.AgainstArticles);
        AnalysisJson.Number(json, "perMillion", word.PerMillion);
        AnalysisJson.Number(json, "againstPerMillion", word.AgainstPerMillion);
        AnalysisJson.Number(json, "logLikelihood", word.LogLikelihood);
        AnalysisJson.Number(json, "logRatio", word.LogRatio);
        AnalysisJson.Number(json, "dispersion", word.Dispersion);
        json.WriteEndObject();
    }

    /// <summary>Collocates with the places.</summary>
    public static void Write(Utf8JsonWriter json, Collocates collocates)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(collocates);
        AnalysisJson.Document(json, "isnad.collocates/1", () =>
        {
            AnalysisJson.Selection(json, "selection", collocates.Selection);
            json.WriteNumber("tokens", collocates.Tokens);
            json.WriteString("word", collocates.Word);
            json.WriteNumber("occurrences", collocates.Occurrences);
            json.WriteNumber("window", collocates.Window);
            AnalysisJson.Array(json, "words", collocates.Words, word => Write(json, word));
            json.WriteNumber("more", collocates.More);
            AnalysisJson.Array(json, "lines", collocates.Lines, line => Write(json, line));
        });
    }

    /// <summary>A collocate.</summary>
    public static void Write(Utf8JsonWriter json, Collocate word)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(word);
        json.WriteStartObject();
        json.WriteString("word", word.Word);
        json.WriteNumber("before", word.Before);
        json.WriteNumber("after", word.After);
        json.WriteNumber("articles", word.Articles);
        json.WriteNumber("count", word.Count);
        AnalysisJson.Number(json, "logLikelihood", word.LogLikelihood);
        AnalysisJson.Number(json, "logRatio", word.LogRatio);
        AnalysisJson.Number(json, "tScore", word.TScore);
        AnalysisJson.Number(json, "logDice", word.LogDice);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ConcordanceLine line)
    {
        json.WriteStartObject();
        AnalysisJson.Statement(json, line.Statement);
        json.WriteString("before", line.Before);
        json.WriteString("word", line.Word);
        json.WriteString("after", line.After);
        json.WriteEndObject();
    }
}
