using System.CommandLine;

namespace Isnad.Cli;

/// <summary>The verb <c>add</c>.</summary>
internal static class AddCommand
{
    private const string About = """
        Reads articles and keeps them with all that was found, to be searched.

        Examples:
          isnad add news/
          isnad add archive.jsonl.gz --failed failed.jsonl
          isnad add crawl.warc.gz --resume
          isnad add page.html --outlet "جريدة الضفة" --date 2024-03-05 --db news.db
          isnad add https://outlet.example/news/1 --contact desk@example.org
          isnad add https://outlet.example/sitemap.xml --follow --limit 100

        Adding again what is kept already changes nothing and is fast: a run that was stopped goes on when it is started again. Another text of an article
        that is known (by outlet and id, else by address) becomes its newest version. docs/storing.md says more.
        An address is fetched politely: robots.txt is followed, and a host is asked for one thing a second at most. docs/bringing-in.md says more.
        """;

    public static Command Create(CliConsole console, CancellationToken stop)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, patterns or addresses; - or nothing for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var database = Database.Flag();
        var from = ReadFlags.From();
        var date = ReadFlags.Date();
        var outlet = ReadFlags.Outlet();
        var country = ReadFlags.Country();
        var jobs = ReadFlags.Jobs();
        var failed = ReadFlags.Failed();
        var limit = ReadFlags.MostArticles();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No warnings, no progress, no counts." };
        var resume = new Option<bool>("--resume") { Description = "In JSON lines and web archives go on where the last run got to, without looking at what is before it." };
        var actors = ReadFlags.Actors();
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Say after each transaction how many articles are kept for good, every warning, and what was passed over." };
        var follow = new Option<bool>("--follow") { Description = "Fetch the pages that a feed or sitemap at an address lists." };
        var fetching = new FetchFlags();
        var command = new Command("add", About) { paths, database, from, date, outlet, country, jobs, failed, limit, follow, quiet, verbose, resume, actors };
        foreach (var option in fetching.All) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(paths) ?? [];
            if (given.Length == 0 && console.InIsTerminal) throw new UsageException("no input: give a PATH, or pipe an article in (see: isnad add --help)");
            return new AddRun(console)
            {
                Paths = given.Length == 0 ? ["-"] : given,
                Database = parsed.GetValue(database),
                From = ReadFlags.Form(parsed.GetValue(from)!),
                Date = parsed.GetValue(date),
                Outlet = parsed.GetValue(outlet),
                Country = parsed.GetValue(country),
                Jobs = parsed.GetValue(jobs),
                Failed = parsed.GetValue(failed),
                Limit = parsed.GetResult(limit) is null ? int.MaxValue : parsed.GetValue(limit),
                Quiet = parsed.GetValue(quiet),
                Verbose = parsed.GetValue(verbose),
                Resume = parsed.GetValue(resume),
                Actors = parsed.GetValue(actors),
                Follow = parsed.GetValue(follow),
                Fetching = fetching.Options(parsed),
            }.Run(stop);
        });
        return command;
    }
}
