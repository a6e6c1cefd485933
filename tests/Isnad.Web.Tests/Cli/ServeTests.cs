using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text.Json;
using Isnad.App.Tests;

namespace Isnad.Web.Tests.Cli;

public sealed class ServeTests : IDisposable
{
    private const int Terminated = 143;
    private const string Secret = "كلمةالسر";

    private readonly TestFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    /// <summary>The program as a person starts it, from the first line to the signal that ends it.</summary>
    [Fact]
    public async Task A_demo_is_served_logged_without_what_was_asked_and_cleared_away()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent otherwise there");
        using var program = Start("serve", "--demo", "--port", "0", "--verbose");
        var address = await AddressAsync(program);
        using var client = new HttpClient { BaseAddress = address };

        var page = await client.GetStringAsync("/", Stop);
        var found = await client.GetStringAsync($"/api/v1/search?q={Secret}", Stop);
        using var read = await client.PostAsJsonAsync("/api/v1/read", new { text = $"قال {Secret} إن المصنع سيُفتح غداً." }, Stop);
        var log = program.StandardError.ReadToEndAsync(Stop);
        Assert.Equal(0, Kill(program.Id, (int)PosixSignalNumber.Terminate));
        await program.WaitForExitAsync(Stop);

        Assert.Contains("<html", page, StringComparison.Ordinal);
        Assert.Contains("\"total\":0", found, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(Terminated, program.ExitCode);
        var lines = (await log).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Contains(lines, line => line.GetProperty("State").TryGetProperty("Route", out var route) && route.GetString() == "/api/v1/search");
        Assert.DoesNotContain(Secret, string.Concat(lines), StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(Secret), string.Concat(lines), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Directory.GetDirectories(folder.Path, "isnad-demo-*"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    public void A_token_without_a_usable_name_is_not_made(string name)
    {
        var result = CliProgram.Run("serve", "token", "add", name, "--tokens", folder["tokens.jsonl"]);

        Assert.Equal((2, "isnad: a name has from 1 to 64 letters, all on one line, not only spaces\n"), (result.Code, result.Error));
        Assert.False(File.Exists(folder["tokens.jsonl"]));
    }

    [Fact]
    public void A_token_is_printed_once_listed_without_its_secret_and_removed()
    {
        var file = folder["tokens.jsonl"];

        var added = CliProgram.Run("serve", "token", "add", "desk", "--scope", "read,correct", "--days", "90", "--tokens", file);
        var listed = CliProgram.Run("serve", "token", "list", "--tokens", file);
        var twice = CliProgram.Run("serve", "token", "add", "desk", "--tokens", file);
        var removed = CliProgram.Run("serve", "token", "remove", "desk", "--tokens", file);
        var again = CliProgram.Run("serve", "token", "remove", "desk", "--tokens", file);

        Assert.StartsWith("isnad_", added.Out, StringComparison.Ordinal);
        Assert.StartsWith("desk\tread,correct\t", listed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(added.Out.Trim(), listed.Out + File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal((1, $"isnad: {file}: there is a token named 'desk' already: remove it first, or take another name\n"), (twice.Code, twice.Error));
        Assert.Equal((0, 1), (removed.Code, again.Code));
        Assert.Equal("isnad: there is no token named 'desk' (see: isnad serve token list)\n", again.Error);
    }

    [Theory]
    [InlineData("others could come in and there is no token", "--address", "0.0.0.0")]
    [InlineData("others could come in and there is no token", "--host", "news.example.org")]
    [InlineData("others could come in and there is no token", "--token-required")]
    [InlineData("--address wants an IP address such as 127.0.0.1, not 'here'", "--address", "here")]
    [InlineData("--port wants a number from 0 to 65535, not '70000'", "--port", "70000")]
    [InlineData("--otlp wants an address such as http://127.0.0.1:4317, not 'there'", "--otlp", "there")]
    public void A_wrong_start_is_refused_in_a_line(string message, params string[] flags)
    {
        Assert.Equal(0, CliProgram.RunWith("قال المدير إن المصنع سيُفتح.", "add", "--db", folder["isnad.db"]).Code);

        var result = CliProgram.Run(["serve", "--db", folder["isnad.db"], "--tokens", folder["tokens.jsonl"], .. flags]);

        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_is_not_there_is_said_before_anything_is_opened()
    {
        foreach (var verb in new[] { "serve", "mcp" })
        {
            var result = CliProgram.Run(verb, "--db", folder["none.db"]);
            Assert.Equal((1, $"isnad: {folder["none.db"]}: there is no database; make one with: isnad add PATH\n"), (result.Code, result.Error));
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_a_line()
    {
        await using var room = await OpenRoom.OpenAsync((_, options) => options);

        var result = CliProgram.Run("serve", "--db", room.Database, "--port", room.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(1, result.Code);
        Assert.Contains("address already in use", result.Error, StringComparison.OrdinalIgnoreCase);
    }

    private Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Isnad.Cli.dll"), .. args]) { RedirectStandardError = true };
        start.Environment["TMPDIR"] = folder.Path;
        return Process.Start(start)!;
    }

    private static async Task<Uri> AddressAsync(Process program)
    {
        var line = await program.StandardError.ReadLineAsync(Stop);
        var start = line!.IndexOf("http://", StringComparison.Ordinal);
        return new Uri(line[start..line.IndexOf(' ', start)]);
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int process, int signal);

    private enum PosixSignalNumber { Terminate = 15 }
}
