using System.CommandLine;
using System.Globalization;

namespace Isnad.Cli;

/// <summary>The verb <c>remove</c>.</summary>
internal static class RemoveCommand
{
    private const string About = """
        Removes articles with all their versions, statements and index entries: those with a statement that answers the query, or the one that is named.

        Examples:
          isnad remove 'outlet:الضفة pub:/2019' --dry-run
          isnad remove 'outlet:الضفة pub:/2019'
          isnad remove --article 00f1e2d3c4b5a697
        """;

    public static Command Create(CliConsole console)
    {
        var query = new Argument<string?>("QUERY") { Description = "Which statements' articles to remove.", Arity = ArgumentArity.ZeroOrOne };
        var database = Database.Flag();
        var article = new Option<string?>("--article") { Description = "Remove this article instead." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only print the names of the articles that would go." };
        var command = new Command("remove", About) { query, database, article, dryRun };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(query) is null == parsed.GetValue(article) is null) parsed.AddError("Give either a QUERY or --article.");
        });
        command.SetAction(parsed => Run(console, parsed.GetValue(query), parsed.GetValue(article), parsed.GetValue(database), parsed.GetValue(dryRun)));
        return command;
    }

    private static int Run(CliConsole console, string? query, string? article, string? database, bool dryRun)
    {
        var wanted = query is null ? null : Queries.Parse(query);
        var named = article is null ? null : Queries.Id(article);
        if (named is { Version: not null }) throw new UsageException("--article wants the name of a whole article, without version and statement");
        using var store = Database.Open(database);
        IReadOnlyList<string> articles = wanted is null ? store.Find(named!) is null ? [] : [named!.Article] : store.ArticlesOf(wanted);
        if (dryRun) new PipeStream(console.Out).Write(Queries.Utf8(string.Concat(articles.Select(name => name + "\n"))));
        var count = dryRun ? articles.Count : store.Remove(articles);
        console.Complain(string.Create(CultureInfo.InvariantCulture, $"{count} articles {(dryRun ? "would be removed" : "removed")}"));
        return ExitCode.Done;
    }
}
