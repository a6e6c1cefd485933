using System.CommandLine;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>The verb <c>feed</c>: what outlets publish, followed.</summary>
internal static class FeedCommand
{
    private const string About = """
        Follows feeds: what they list is fetched, read and kept.

        Examples:
          isnad feed add https://outlet.example/rss --outlet "جريدة الضفة" --country LB
          isnad feed import follow.opml
          isnad feed refresh --due --contact desk@example.org
          isnad feed list
        """;

    private const string AddAbout = """
        Follows feeds. The address of a page will do where the page names its feed. The first articles come with 'isnad feed refresh'.

        Examples:
          isnad feed add https://outlet.example/rss
          isnad feed add https://outlet.example/ --outlet "جريدة الضفة" --country LB --every 15m
          isnad feed add https://agency.example/full.xml --items text

        An address that is followed already keeps its place and takes the flags that are given; one that was gone is looked at again.
        """;

    private const string RefreshAbout = """
        Looks at feeds and brings in what is new. Without an address all feeds are looked at.

        Examples:
          isnad feed refresh
          isnad feed refresh --due
          isnad feed refresh https://outlet.example/rss
          isnad feed refresh --watch

        A run that was stopped has lost nothing: the next one goes on.
        """;

    public static Command Create(CliConsole console, CancellationToken stop) => new("feed", About)
    {
        Add(console, stop), List(console), Import(console), Export(console), Refresh(console, stop), Remove(console),
    };

    private static Command Add(CliConsole console, CancellationToken stop)
    {
        var urls = new Argument<string[]>("URL") { Description = "Addresses of feeds, or of pages that name theirs.", Arity = ArgumentArity.OneOrMore };
        var database = Database.Flag();
        var settings = new FeedSettings();
        var all = new Option<bool>("--all") { Description = "Where a page names several feeds, follow all of them." };
        var fetching = new FetchFlags();
        var command = new Command("add", AddAbout) { urls, database, all };
        foreach (var option in settings.All.Concat(fetching.All)) command.Options.Add(option);
        command.SetAction(parsed => new FeedAddRun(console, parsed.GetValue(database), settings.Read(parsed), parsed.GetValue(all)).Run(parsed.GetValue(urls)!, fetching.Options(parsed), stop));
        return command;
    }

    private static Command List(CliConsole console)
    {
        var database = Database.Flag();
        var format = ReadFlags.Choice("--format", "-f", "How to print: table, json, jsonl or csv.", "table", "table", "json", "jsonl", "csv");
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var color = ReadFlags.Choice("--color", null, "When to use colour: auto, always or never.", "auto", "auto", "always", "never");
        var command = new Command("list", "Lists the feeds that are followed, with their health.\n\nExamples:\n  isnad feed list\n  isnad feed list -f csv") { database, format, json, color };
        command.SetAction(parsed =>
        {
            using var store = Database.Open(parsed.GetValue(database));
            var feeds = store.Feeds.All();
            var useColor = ReadFlags.UseColor(parsed.GetValue(color)!, console.OutIsTerminal && console.ColorAllowed);
            new PipeStream(console.Out).Write(FeedListing.Of(feeds, parsed.GetValue(json) ? "json" : parsed.GetValue(format)!, console.Width, useColor));
            if (feeds.Count == 0) console.Complain("no feed is followed");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Import(CliConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "An OPML file, - for standard input." };
        var database = Database.Flag();
        var settings = new FeedSettings();
        var command = new Command("import", "Follows the feeds of an OPML file. None is fetched yet.\n\nExamples:\n  isnad feed import follow.opml") { file, database };
        foreach (var option in settings.All) command.Options.Add(option);
        command.SetAction(parsed => FeedOpml.Import(console, parsed.GetValue(database), parsed.GetValue(file)!, settings.Read(parsed)));
        return command;
    }

    private static Command Export(CliConsole console)
    {
        var database = Database.Flag();
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file instead of standard output." };
        var command = new Command("export", "Writes the feeds that are followed as OPML.\n\nExamples:\n  isnad feed export -o follow.opml") { database, output };
        command.SetAction(parsed => FeedOpml.Export(console, parsed.GetValue(database), parsed.GetValue(output)));
        return command;
    }

    private static Command Refresh(CliConsole console, CancellationToken stop)
    {
        var urls = new Argument<string[]>("URL") { Description = "Only these feeds, due or not.", Arity = ArgumentArity.ZeroOrMore };
        var database = Database.Flag();
        var due = new Option<bool>("--due") { Description = "Only feeds that are due." };
        var watch = new Option<bool>("--watch") { Description = "Go on, looking at each feed when it is due, until stopped by a signal." };
        var failed = new Option<string?>("--failed") { Description = "Write a line to this file for each page that could not be read." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say only what failed." };
        var fetching = new FetchFlags();
        var command = new Command("refresh", RefreshAbout) { urls, database, due, watch, failed, quiet };
        foreach (var option in fetching.All) command.Options.Add(option);
        command.Validators.Add(parsed =>
        {
            var count = (parsed.GetValue(urls) is { Length: > 0 } ? 1 : 0) + (parsed.GetValue(due) ? 1 : 0) + (parsed.GetValue(watch) ? 1 : 0);
            if (count > 1) parsed.AddError("Give only one of URL, --due and --watch.");
        });
        command.SetAction(parsed => new FeedRefreshRun(console)
        {
            Database = parsed.GetValue(database),
            Addresses = parsed.GetValue(urls) ?? [],
            Due = parsed.GetValue(due),
            Watch = parsed.GetValue(watch),
            Failed = parsed.GetValue(failed),
            Quiet = parsed.GetValue(quiet),
            Fetching = fetching.Options(parsed),
        }.Run(stop));
        return command;
    }

    private static Command Remove(CliConsole console)
    {
        var urls = new Argument<string[]>("URL") { Description = "The addresses of the feeds.", Arity = ArgumentArity.OneOrMore };
        var database = Database.Flag();
        var command = new Command("remove", "Stops following feeds. Their articles stay.\n\nExamples:\n  isnad feed remove https://outlet.example/rss") { urls, database };
        command.SetAction(parsed =>
        {
            using var store = Database.Open(parsed.GetValue(database));
            foreach (var feed in parsed.GetValue(urls)!.Select(url => Known(store, url)).ToList())
            {
                store.Feeds.Remove(feed.Id);
                console.Complain($"{feed.Address}: no longer followed");
            }
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The feed that is followed at an address.</summary>
    /// <exception cref="UsageException">None is.</exception>
    internal static FollowedFeed Known(IStore store, string url) =>
        store.Feeds.Find(url) ?? throw new UsageException($"{url}: no such feed is followed (see: isnad feed list)");
}
