using System.CommandLine;
using System.Globalization;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>The verb <c>correct</c>.</summary>
internal static class CorrectCommand
{
    private const string About = """
        Says of a statement that it is right, that it is none, or what it is; or adds one that was not found. Nothing is lost: 'isnad show --history' tells who said what when.

        Examples:
          isnad correct 00f1e2d3c4b5a697.1.s2 accept --by ليلى
          isnad correct 00f1e2d3c4b5a697.1.s2 reject --by ليلى --note 'سؤال الصحفي'
          isnad correct 00f1e2d3c4b5a697.1.s2 edit --speaker 'هند الراوي' --act deny --by ليلى
          isnad correct 00f1e2d3c4b5a697.1.s2 withdraw --by ليلى
          isnad correct 00f1e2d3c4b5a697.1 add --content 'المياه تكفي' --speaker 'هند الراوي' --by ليلى

        A PLACE is a stretch of the article's text: its words, if they stand there once, or START-END in code points, as 'isnad show -f json' gives them.
        docs/correcting.md says more.
        """;

    public static Command Create(CliConsole console)
    {
        var name = new Argument<string>("STATEMENT|ARTICLE") { Description = "Its name, as 'isnad search' prints it; for add the article's." };
        var action = new Argument<string>("ACTION") { Description = "accept, reject, edit, add, or withdraw, which takes back what was said of it." };
        var database = Database.Flag();
        var by = new Option<string>("--by") { Description = "Who says so.", Required = true };
        var note = new Option<string?>("--note") { Description = "Why." };
        var revision = new Option<int?>("--revision") { Description = "The number of corrections that you have seen: you are told when there is another by now." };
        var json = new Option<bool>("--json") { Description = "Print the correction as JSON." };
        var flags = new EditFlags();
        var command = new Command("correct", About) { name, action, database, by, note, revision, json };
        foreach (var option in flags.All) command.Options.Add(option);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(action) is { } given && !Enum.GetNames<CorrectionKind>().Contains(given, StringComparer.OrdinalIgnoreCase)) parsed.AddError($"ACTION is accept, reject, edit, add or withdraw, not '{given}'");
        });
        command.SetAction(parsed =>
        {
            var kind = Enum.Parse<CorrectionKind>(parsed.GetValue(action)!, ignoreCase: true);
            var draft = new CorrectionDraft { By = parsed.GetValue(by)!, At = console.Clock.GetUtcNow(), Note = parsed.GetValue(note), Revision = parsed.GetValue(revision), KnownActor = flags.KnownActor(parsed) };
            using var store = Database.Open(parsed.GetValue(database));
            return Run(console, store, Queries.Id(parsed.GetValue(name)!), kind, draft, seen => flags.Read(parsed, seen), parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(CliConsole console, IStore store, ArticleId id, CorrectionKind kind, CorrectionDraft draft, Func<CorrectedReading, StatementEdit> read, bool json)
    {
        if (kind == CorrectionKind.Add && id.Statement is not null) throw new UsageException($"add wants the name of an article, such as {id with { Statement = null }}");
        if (kind != CorrectionKind.Add && id.Statement is null) throw new UsageException($"'{id}' is an article: this wants a statement, such as {id with { Version = id.Version ?? 1, Statement = "s1" }}");
        if (Found.In(store, id, console) is not { } found) return ExitCode.Failed;
        var result = store.Corrections.Add(Correction(found, id with { Version = found.Article.Id.Version }, kind, draft, read(found.Corrected)));
        if (result.Outcome == CorrectionOutcome.Kept)
        {
            var kept = result.Newest!;
            if (json) new PipeStream(console.Out).Write(Queries.Json(writer => CorrectionHistory.Write(writer, kept)));
            console.Complain(string.Create(CultureInfo.InvariantCulture, $"{(kind == CorrectionKind.Add ? $"{found.Article.Id}.c{kept.Number}" : kept.Statement)}: {CorrectionHistory.Past(kept.Kind)}, revision {kept.Revision}"));
            return ExitCode.Done;
        }
        console.Complain(result.Newest is { } newest
            ? string.Create(CultureInfo.InvariantCulture, $"{id}: not kept: {newest.By} was faster ({CorrectionHistory.Past(newest.Kind)}, revision {newest.Revision}); look at it with --history and say it again")
            : $"{id}: not kept: there is no such revision or article by now");
        return ExitCode.Failed;
    }

    private static Correction Correction(Found found, ArticleId id, CorrectionKind kind, CorrectionDraft draft, StatementEdit edit)
    {
        try
        {
            if (kind == CorrectionKind.Add) return draft.Add(found.Corrected, id, edit);
            return draft.Of(found.Corrected, id, kind, kind == CorrectionKind.Edit ? edit : edit.IsEmpty ? null : edit);
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
