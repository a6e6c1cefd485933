using Isnad.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Isnad.Web.Api;

/// <summary>Which form is asked for: by the end of the address (<c>/search.csv</c>), else by Accept. The address of what is changed or removed has no such end: a name may end so.</summary>
internal static class AnswerForms
{
    public const string Json = "application/json";
    public const string JsonLines = "application/jsonl";
    public const string Csv = "text/csv";
    public const string Parquet = "application/vnd.apache.parquet";
    public const string Atom = "application/atom+xml";
    public const string Opml = "text/x-opml";

    private static readonly (string Suffix, AnswerForm Form)[] Suffixes = [(".jsonl", AnswerForm.JsonLines), (".json", AnswerForm.Json), (".csv", AnswerForm.Csv), (".parquet", AnswerForm.Parquet), (".atom", AnswerForm.Atom), (".opml", AnswerForm.Opml)];

    /// <summary>Takes the form off the end of addresses, before they are routed.</summary>
    public static void UseForms(this IApplicationBuilder room) => room.Use((http, next) =>
    {
        if (IsAsking(http.Request.Method) && http.Request.Path.StartsWithSegments(ApiSetup.Root, StringComparison.Ordinal) && http.Request.Path.Value is { } path)
        {
            foreach (var (suffix, form) in Suffixes)
            {
                if (!path.EndsWith(suffix, StringComparison.Ordinal)) continue;
                http.Request.Path = path[..^suffix.Length];
                http.Features.Set(new AskedForm(form, path));
                break;
            }
        }
        return next(http);
    });

    /// <summary>The form among those that are offered.</summary>
    /// <exception cref="ProblemException">None of them is asked for.</exception>
    public static AnswerForm Of(HttpContext http, params ReadOnlySpan<AnswerForm> offered)
    {
        if (http.Features.Get<AskedForm>() is { } asked)
            return offered.Contains(asked.Form) ? asked.Form : throw NotOffered(offered);
        var accepted = http.Request.GetTypedHeaders().Accept;
        if (accepted.Count == 0) return offered[0];
        foreach (var media in accepted.OrderByDescending(media => media.Quality ?? 1))
        {
            foreach (var form in offered)
                if (Matches(media, form) && media.Quality is not 0) return form;
        }
        throw NotOffered(offered);
    }

    /// <summary>The address as it was asked, with its ending.</summary>
    public static string PathOf(HttpContext http) => http.Features.Get<AskedForm>()?.Path ?? http.Request.Path.Value ?? "/";

    public static string MediaTypeOf(AnswerForm form) => form switch
    {
        AnswerForm.JsonLines => JsonLines,
        AnswerForm.Csv => Csv,
        AnswerForm.Parquet => Parquet,
        AnswerForm.Atom => Atom,
        AnswerForm.Opml => Opml,
        _ => Json,
    };

    private static bool IsAsking(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method);

    private static bool Matches(MediaTypeHeaderValue accepted, AnswerForm form) =>
        MediaTypeHeaderValue.Parse(MediaTypeOf(form)).IsSubsetOf(accepted) || (form == AnswerForm.JsonLines && accepted.MediaType.Equals("application/x-ndjson", StringComparison.OrdinalIgnoreCase));

    private static ProblemException NotOffered(ReadOnlySpan<AnswerForm> offered) =>
        new(StatusCodes.Status406NotAcceptable, ProblemCodes.FormUnknown, $"this is given as {string.Join(", ", offered.ToArray().Select(MediaTypeOf))} only");

    private sealed record AskedForm(AnswerForm Form, string Path);
}
