using System.CommandLine;
using System.Globalization;
using Isnad.Intake;

namespace Isnad.Cli;

/// <summary>The flags that several verbs share, and how flags of a kind are made and read.</summary>
internal static class ReadFlags
{
    internal static Option<string?> Outlet() => Configured("--outlet", "Who published it, where the input does not say.", SettingTable.Outlet);

    internal static Option<string?> Country()
    {
        var option = Country("The outlet's country (two letters), where the input does not say.");
        option.DefaultValueFactory = result => ConfiguredRoot.Default(result, SettingTable.Country);
        return option;
    }

    internal static Option<string?> Country(string about) => new("--country")
    {
        Description = about,
        CustomParser = result =>
        {
            var given = result.Tokens[0].Value.ToUpperInvariant();
            if (SettingTable.Country.Fault(given) is null) return given;
            result.AddError($"--country wants two letters such as LB, not '{result.Tokens[0].Value}'");
            return null;
        },
    };

    internal static Option<int> Jobs()
    {
        var option = Number("--jobs", "-j", "Articles to read at the same time.", null);
        option.DefaultValueFactory = result => ConfiguredRoot.Default(result, SettingTable.Jobs) is { } jobs ? int.Parse(jobs, CultureInfo.InvariantCulture) : Environment.ProcessorCount;
        return option;
    }

    internal static Option<string?> Failed() => new("--failed") { Description = "Write a line to this file for each input that could not be read; it can be given as input later." };

    internal static Option<int> MostArticles() => Number("--limit", null, "Stop after so many articles.", null);

    internal static Option<string> Color()
    {
        var option = Choice("--color", null, "When to use colour: auto, always or never.", "auto", "auto", "always", "never");
        option.DefaultValueFactory = result => ConfiguredRoot.Default(result, SettingTable.Color) ?? "auto";
        return option;
    }

    internal static Option<string?> Actors() => Configured("--actors", "A file of your own actors, known beside the built-in ones (see: isnad actors check --help).", SettingTable.Actors);

    /// <summary>A flag that takes its value from the configuration where it is not given.</summary>
    internal static Option<string?> Configured(string name, string about, Setting setting) => new(name) { Description = about, DefaultValueFactory = result => ConfiguredRoot.Default(result, setting) };

    internal static Option<string> Choice(string name, string? alias, string about, string standard, params string[] values)
    {
        var option = new Option<string>(name, alias is null ? [] : [alias]) { Description = about, DefaultValueFactory = _ => standard };
        option.CompletionSources.Add(values);
        option.Validators.Add(result =>
        {
            var given = result.Tokens is [var token, ..] ? token.Value : standard;
            if (!values.Contains(given, StringComparer.Ordinal)) result.AddError($"{name} is one of {string.Join(", ", values)}, not '{given}'");
        });
        return option;
    }

    internal static Option<int> Number(string name, string? alias, string about, int? standard)
    {
        var option = new Option<int>(name, alias is null ? [] : [alias]) { Description = about };
        if (standard is { } shown) option.DefaultValueFactory = _ => shown;
        option.CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0) return value;
            result.AddError($"{name} wants a whole number above 0, not '{result.Tokens[0].Value}'");
            return standard ?? 0;
        };
        return option;
    }

    internal static Option<DateOnly?> Date() => new("--date")
    {
        Description = "The day of publication (2021-07-23), where the input does not say.",
        CustomParser = result =>
        {
            var given = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"--date wants a day like 2021-07-23, not '{given}'");
            return null;
        },
    };

    internal static Option<string> From() =>
        Choice("--from", null, "What the input is, where name and content don't tell: auto, text, jsonl, html, feed, warc, newsml or ninjs.", "auto", "auto", "text", "jsonl", "html", "feed", "warc", "newsml", "ninjs");

    internal static InputFormat Form(string name) => name switch
    {
        "jsonl" => InputFormat.JsonLines,
        _ => Enum.Parse<InputFormat>(name, ignoreCase: true),
    };

    internal static bool UseColor(string choice, bool automatic) => choice switch
    {
        "always" => true,
        "never" => false,
        _ => automatic,
    };
}
