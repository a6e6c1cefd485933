using System.Text;
using Isnad.Testing;

namespace Isnad.Web.Tests.Documents;

/// <summary>What docs/api.md shows is what a room over the samples answers.</summary>
public sealed class ApiDocumentTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private const string Prompt = "$ curl -s ";
    private const string Server = "http://localhost:8737";

    [Fact]
    public async Task The_examples_answer_what_they_say()
    {
        var path = Repository.PathOf("docs/api.md");
        var fences = File.ReadAllText(path).Split("```");
        for (var i = 1; i < fences.Length; i += 2)
        {
            if (!fences[i].StartsWith("console\n" + Prompt, StringComparison.Ordinal)) continue;
            var printed = new StringBuilder("console\n");
            foreach (var command in fences[i].Split('\n').Where(line => line.StartsWith(Prompt, StringComparison.Ordinal))) printed.Append(command).Append('\n').Append(await AnswerAsync(command[Prompt.Length..]));
            fences[i] = printed.ToString();
        }

        Golden.CheckFile(path, string.Join("```", fences));
    }

    // As a shell would cut them, single quotes only.
    private async Task<string> AnswerAsync(string line)
    {
        var args = new Queue<string>(line.Split('\'').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        var (body, mediaType) = (default(string), "application/x-www-form-urlencoded");
        while (args.TryDequeue(out var arg))
        {
            if (arg == "-d") (body, request.Method) = (args.Dequeue(), HttpMethod.Post);
            else if (arg == "-H") mediaType = args.Dequeue().Split(": ")[1];
            else request.RequestUri = new Uri(arg.Replace(Server, "", StringComparison.Ordinal), UriKind.Relative);
        }
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        using var answer = await room.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return text.Replace("\r", "", StringComparison.Ordinal).TrimEnd('\n') + "\n";
    }
}
