using System.CommandLine;
using System.Globalization;
using System.Text;
using Isnad.Web.Security;

namespace Isnad.Cli;

/// <summary>The verb <c>serve token</c>: who may come in from elsewhere.</summary>
internal static class TokenCommand
{
    private const string About = """
        Says who may come in from elsewhere, and what they may do there. A token is shown once, when it is made; only its hash is kept.

        Examples:
          isnad serve token add desk --scope read,correct
          isnad serve token add reporter --scope read --days 90
          isnad serve token list
          isnad serve token remove desk
        """;

    public static Option<string?> Flag()
    {
        var option = ReadFlags.Configured("--tokens", "The file of tokens. Without it ISNAD_TOKENS or the configuration says it, else it is isnad/tokens.jsonl in $XDG_DATA_HOME (~/.local/share).", SettingTable.ServeTokens);
        option.HelpName = "FILE";
        return option;
    }

    public static string PathOf(string? flag) => string.IsNullOrEmpty(flag) ? Path.Combine(DataFolder.Path, "tokens.jsonl") : flag;

    public static Command Create(CliConsole console) => new("token", About) { Add(console), List(console), Remove(console) };

    private static Command Add(CliConsole console)
    {
        var (name, file) = (Name(), Flag());
        var scopes = new Option<string>("--scope") { Description = "What it lets its holder do: read, correct, admin, with commas between them.", DefaultValueFactory = _ => "read" };
        scopes.Validators.Add(given =>
        {
            if (given.Tokens is [var token, ..] && token.Value.Split(',').FirstOrDefault(scope => scope is not ("read" or "correct" or "admin")) is { } wrong)
                given.AddError($"--scope is made of read, correct and admin, not '{wrong}'");
        });
        var days = ReadFlags.Number("--days", null, "Refuse it after so many days.", null);
        var command = new Command("add", "Makes a token and prints it, this once.\n\nExamples:\n  isnad serve token add desk --scope read,correct") { name, scopes, days, file };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(name)!;
            if (!TokenFile.IsName(given)) throw new UsageException($"a name has from 1 to {TokenFile.LongestName} letters, all on one line, not only spaces");
            var now = TimeProvider.System.GetUtcNow();
            var expires = parsed.GetResult(days) is null ? (DateTimeOffset?)null : now.AddDays(Math.Min(parsed.GetValue(days), 100_000));
            var secret = new TokenFile(PathOf(parsed.GetValue(file))).Add(given, parsed.GetValue(scopes)!.Split(','), now, expires);
            Print(console, secret + "\n");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command List(CliConsole console)
    {
        var file = Flag();
        var command = new Command("list", "Lists the tokens: name, scopes, when made, until when.\n\nExamples:\n  isnad serve token list") { file };
        command.SetAction(parsed =>
        {
            Print(console, string.Concat(new TokenFile(PathOf(parsed.GetValue(file))).Read().Select(token => $"{token.Name}\t{string.Join(',', token.Scopes)}\t{Day(token.Created)}\t{(token.Expires is { } end ? Day(end) : "-")}\n")));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Remove(CliConsole console)
    {
        var (name, file) = (Name(), Flag());
        var command = new Command("remove", "Removes a token: it is refused from then on.\n\nExamples:\n  isnad serve token remove desk") { name, file };
        command.SetAction(parsed =>
        {
            if (new TokenFile(PathOf(parsed.GetValue(file))).Remove(parsed.GetValue(name)!)) return ExitCode.Done;
            console.Complain($"there is no token named '{parsed.GetValue(name)}' (see: isnad serve token list)");
            return ExitCode.Failed;
        });
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = "By what you know it." };

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Print(CliConsole console, string text) => new PipeStream(console.Out).Write(Encoding.UTF8.GetBytes(text));
}
