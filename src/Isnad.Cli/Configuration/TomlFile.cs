using System.Globalization;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Isnad.Cli;

/// <summary>Reads a file of settings. What is wrong in it is said with file and line.</summary>
internal sealed class TomlFile
{
    private readonly string path;
    private readonly string shown;
    private readonly Dictionary<string, SettingValue> found = new(StringComparer.Ordinal);

    private TomlFile(string path, string shown) => (this.path, this.shown) = (path, shown);

    /// <param name="path">The file.</param>
    /// <param name="shown">Its name in messages.</param>
    /// <exception cref="UsageException">It can't be read, or something in it is no setting.</exception>
    public static IReadOnlyDictionary<string, SettingValue> Read(string path, string shown)
    {
        var file = new TomlFile(path, shown);
        DocumentSyntax document;
        try
        {
            document = SyntaxParser.Parse(File.ReadAllText(path), shown, true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{shown}: can't be read: {e.Message}");
        }
        if (document.HasErrors) throw file.Wrong(document.Diagnostics[0].Span.Start.Line, document.Diagnostics[0].Message);
        foreach (var pair in document.KeyValues) file.Take("", pair);
        foreach (var table in document.Tables)
        {
            if (table is not TableSyntax) throw file.Wrong(table.Span.Start.Line, "no setting is a list of tables");
            foreach (var pair in table.Items) file.Take(NameOf(table.Name!) + ".", pair);
        }
        return file.found;
    }

    private void Take(string before, KeyValueSyntax pair)
    {
        var key = before + NameOf(pair.Key!);
        var line = pair.Span.Start.Line;
        if (pair.Value is InlineTableSyntax inline)
        {
            foreach (var item in inline.Items) Take(key + ".", item.KeyValue!);
            return;
        }
        var setting = SettingTable.Find(key) ?? throw Wrong(line, $"there is no setting '{key}'; the nearest is '{SettingTable.Nearest(key).Key}'");
        var values = ValuesOf(setting, line, pair.Value!);
        foreach (var value in values) if (setting.Fault(value) is { } fault) throw Wrong(line, $"{key} {fault}");
        found[key] = new SettingValue(setting.Type == SettingType.Path ? [Beside(values[0])] : values, string.Create(CultureInfo.InvariantCulture, $"{shown}:{line + 1}"));
    }

    private string[] ValuesOf(Setting setting, int line, ValueSyntax value) => (setting.Type, value) switch
    {
        (SettingType.Text or SettingType.Path, StringValueSyntax text) => [text.Value ?? ""],
        (SettingType.Number, IntegerValueSyntax number) => [number.Value.ToString(CultureInfo.InvariantCulture)],
        (SettingType.List, ArraySyntax list) => [.. list.Items.Select(item => (item.Value as StringValueSyntax)?.Value ?? throw Wrong(line, $"{setting.Key} wants texts between its brackets"))],
        (SettingType.List, _) => throw Wrong(line, $"{setting.Key} wants a list, such as [\"…\"]"),
        (SettingType.Number, _) => throw Wrong(line, $"{setting.Key} wants a whole number, without quotation marks"),
        _ => throw Wrong(line, $"{setting.Key} wants a text, in quotation marks"),
    };

    // A path in a file is meant from where the file is; an address of a server is no path.
    private string Beside(string value) => value.Contains("://", StringComparison.Ordinal) ? value : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, value);

    private static string NameOf(KeySyntax key) => string.Join('.', key.DotKeys.Select(item => PartOf(item.Key!)).Prepend(PartOf(key.Key!)));

    private static string PartOf(BareKeyOrStringValueSyntax part) => part is StringValueSyntax text ? text.Value ?? "" : ((BareKeySyntax)part).Key?.Text ?? "";

    private UsageException Wrong(int line, string message) => new(string.Create(CultureInfo.InvariantCulture, $"{shown}:{line + 1}: {message}"));
}
