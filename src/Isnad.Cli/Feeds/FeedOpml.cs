using System.Globalization;
using Isnad.Collecting;
using Isnad.Intake.Links;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Lists of feeds, in and out.</summary>
internal static class FeedOpml
{
    public static int Import(CliConsole console, string? database, string file, Func<FollowedFeed, FollowedFeed> settings)
    {
        if (file != "-" && !File.Exists(file)) throw new IOException($"{file}: no such file");
        using var stream = file == "-" ? console.In : File.OpenRead(file);
        var list = FeedList.Read(file, stream);
        foreach (var failure in list.Failures) console.Complain($"{failure.Input}{(failure.Line is { } line ? $":{line}" : "")}: {failure.Message}");
        if (list.Feeds.Count == 0) return list.Failures.Count > 0 ? ExitCode.Failed : ExitCode.Done;
        using var store = Database.OpenOrCreate(database);
        var added = FeedFollowing.Import(store.Feeds, list, settings, console.Time.GetUtcNow());
        console.Complain(string.Create(CultureInfo.InvariantCulture, $"{added} feeds followed, {list.Feeds.Count - added} were already, {list.Failures.Count} failed"));
        return list.Failures.Count > 0 ? ExitCode.Partly : ExitCode.Done;
    }

    public static int Export(CliConsole console, string? database, string? output)
    {
        OverwriteGuard.Refuse("-o", output, Database.FilesOf(database));
        using var store = Database.Open(database);
        var list = FeedFollowing.Opml(store.Feeds);
        if (output is null) new PipeStream(console.Out).Write(list);
        else OutputFile.Write(output, list);
        return ExitCode.Done;
    }
}
