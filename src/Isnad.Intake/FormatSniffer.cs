using System.Buffers;
using System.Text;
using System.Text.Json;
using Isnad.Intake.Bytes;

namespace Isnad.Intake;

/// <summary>Tells the form of an input by its name and its first bytes.</summary>
internal static class FormatSniffer
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>So many bytes are looked at.</summary>
    public const int Head = 16 * 1024;

    /// <summary>The form that a file's name promises; null where its bytes must tell.</summary>
    public static InputFormat? ByName(string name)
    {
        var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".zst", StringComparison.OrdinalIgnoreCase) ? Path.GetFileNameWithoutExtension(name) : name;
        return Path.GetExtension(bare).ToLowerInvariant() switch
        {
            ".txt" => InputFormat.Text,
            ".jsonl" or ".ndjson" => InputFormat.JsonLines,
            ".html" or ".htm" or ".xhtml" => InputFormat.Html,
            ".rss" or ".atom" or ".rdf" => InputFormat.Feed,
            ".warc" => InputFormat.Warc,
            _ => null,
        };
    }

    /// <summary>The form of bytes; <see cref="InputFormat.Auto"/> when more of them are needed.</summary>
    /// <param name="head">The first bytes.</param>
    /// <param name="whole">No more will come.</param>
    /// <exception cref="InputRefusedException">They are something else, which has a name.</exception>
    public static InputFormat ByBytes(ReadOnlySpan<byte> head, bool whole)
    {
        head = Plain(head);
        if (head.Length < 5 && !whole) return InputFormat.Auto;
        if (head.StartsWith("WARC/"u8)) return InputFormat.Warc;
        if (head is [(byte)'{', ..]) return ByJson(head, whole);
        if (IsJsonList(head)) return InputFormat.JsonLines;
        if (head is not [(byte)'<', ..]) return InputFormat.Text;
        return ByMarkup(Encoding.Latin1.GetString(head)) ?? (whole ? InputFormat.Html : InputFormat.Auto);
    }

    /// <summary>True for the beginning of a JSON array of objects, or of an empty one. Prose may begin with a bracket too.</summary>
    public static bool IsJsonList(ReadOnlySpan<byte> head) => Plain(head) is [(byte)'[', .. var inside] && inside.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)']', ..];

    // In UTF-8, without a mark and what is white before it.
    private static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> head)
    {
        var (encoding, skip) = TextDecoding.Detect(head);
        if (skip == 2) head = Encoding.UTF8.GetBytes(encoding.GetString(head[2..]));
        else if (skip > 0) head = head[skip..];
        else if (CharsetGuess.Utf16(head) is { } wide) head = Encoding.UTF8.GetBytes(wide.Decode(head));
        return head.TrimStart(" \t\r\n"u8);
    }

    /// <summary>By the name of the first element that is no declaration or comment.</summary>
    private static InputFormat? ByMarkup(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at))
        {
            var rest = text.AsSpan(at);
            var end = rest.StartsWith("<!--") ? rest.IndexOf("-->") : rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) && rest.IndexOf('[') is >= 0 and var open && open < rest.IndexOf('>') ? rest.IndexOf("]>") : rest.IndexOf('>');
            if (rest is ['<', '?' or '!', ..])
            {
                if (rest.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)) return InputFormat.Html;
                if (end < 0) return null;
                at += end;
                continue;
            }
            var name = rest[1..Math.Min(rest.Length, 60)];
            var length = name.IndexOfAny(NameEnds);
            return length < 0 ? null : ByElement(name[..length].ToString());
        }
        return null;
    }

    private static InputFormat ByElement(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].ToLowerInvariant() switch
    {
        "rss" or "feed" or "rdf" or "channel" or "entry" or "item" => InputFormat.Feed,
        "newsmessage" or "newsitem" or "packageitem" => InputFormat.NewsMl,
        "urlset" or "sitemapindex" => throw new InputRefusedException("input.links", "this is a sitemap: it lists pages and holds no articles"),
        "opml" => throw new InputRefusedException("input.links", "this is an OPML file: it lists feeds and holds no articles"),
        _ => InputFormat.Html,
    };

    /// <summary>By the names that the first object has.</summary>
    private static InputFormat ByJson(ReadOnlySpan<byte> head, bool whole)
    {
        var reader = new Utf8JsonReader(head, isFinalBlock: whole, new JsonReaderState(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0) return InputFormat.JsonLines;
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
                if (reader.ValueTextEquals("text"u8) || reader.ValueTextEquals("input"u8)) return InputFormat.JsonLines;
                if (reader.ValueTextEquals("standard"u8) || reader.ValueTextEquals("body_text"u8) || reader.ValueTextEquals("body_xhtml"u8) || reader.ValueTextEquals("body_html"u8)
                    || reader.ValueTextEquals("bodies"u8) || reader.ValueTextEquals("headlines"u8) || reader.ValueTextEquals("pubstatus"u8) || reader.ValueTextEquals("versioncreated"u8)) return InputFormat.Ninjs;
                if (reader.ValueTextEquals("home_page_url"u8) || reader.ValueTextEquals("feed_url"u8) || IsFeedVersion(ref reader)) return InputFormat.Feed;
            }
        }
        catch (JsonException)
        {
            return InputFormat.JsonLines;
        }
        return whole ? InputFormat.JsonLines : InputFormat.Auto;
    }

    private static bool IsFeedVersion(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("version"u8) && reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueSpan.IndexOf("jsonfeed.org"u8) >= 0;
}
