using Isnad.Intake.Archives;
using Isnad.Intake.Bytes;
using Isnad.Intake.Fetching;
using Isnad.Intake.Lines;
using Isnad.Intake.Pages;

namespace Isnad.Intake;

/// <summary>
/// Articles from files, folders, patterns, standard input and, where that is allowed, web addresses, in any of the forms of <see cref="InputFormat"/>, compressed or not.
/// One article is held at a time. What can't be read comes as a failure in its place, and the rest follows.
/// </summary>
public sealed class ArticleFiles(Stream standardInput)
{
    private const int DeepestReference = 4;

    /// <summary>The form of all inputs; by default each one's own is found.</summary>
    public InputFormat From { get; init; }

    /// <summary>For a file that a path stands for: from where to go on in it; null to leave it out. By default every file is read from its beginning.</summary>
    public Func<string, ResumePoint?> FromWhere { get; init; } = _ => default(ResumePoint);

    /// <summary>Fetches what the user gives as an address; null where nothing is fetched.</summary>
    public WebArticles? Web { get; init; }

    /// <summary>An article without a text is a failure.</summary>
    public bool NeedsText { get; init; }

    /// <summary>What was passed over because it is neither an article nor meant to be one: records of archives by their kind, such as <c>request</c>.</summary>
    public IntakeCounts PassedOver { get; } = new();

    /// <summary>The articles of all <paramref name="paths"/>, in their order.</summary>
    public IEnumerable<ArticleInput> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.SelectMany(ReadPath);
    }

    /// <summary>True for what a user means as an address on the web and not as a file.</summary>
    public static bool IsAddress(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return WebAddress.LooksLikeOne(path);
    }

    private IEnumerable<ArticleInput> ReadPath(string path)
    {
        if (IsAddress(path)) return ReadAddress(path);
        var (files, problem) = TryExpand(path);
        if (files.Count > 0) return files.SelectMany(file => FromWhere(file) is { } point ? ReadFile(file, null, 0, point) : []);
        return [ArticleInput.Failed(path, null, "input.missing", problem ?? Missing(path))];
    }

    private IEnumerable<ArticleInput> ReadAddress(string url) => Web is null
        ? [NotFetched(url)]
        : Web.Read(url, input => ReadGuarded(input, null, 0));

    private static ArticleInput NotFetched(string url) =>
        ArticleInput.Failed(url, null, "input.address", "nothing is fetched here: give addresses to isnad add, and --follow for those that its inputs name");

    private static (IReadOnlyList<string> Files, string? Problem) TryExpand(string path)
    {
        try
        {
            return (InputPaths.Expand(path), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return ([], e.Message);
        }
    }

    private static string Missing(string path) => Directory.Exists(path) ? $"this folder holds no file that articles come in ({InputPaths.ShownEndings})" : "no such file or folder";

    private IEnumerable<ArticleInput> ReadFile(string file, ArticleInput? wanted, int depth, ResumePoint point = default)
    {
        if (IsAddress(file)) return Web is { Follow: true } ? ReadAddress(file) : [NotFetched(file)];
        var (stream, failure) = TryOpen(file);
        if (stream is null) return [failure!];
        if (point.Offset is { } offset && stream.CanSeek) stream.Seek(offset, SeekOrigin.Begin);
        var items = ReadGuarded(new OpenInput(file, stream) { Behind = point.Line ?? 0 }, wanted?.Line, depth);
        // What another file points to says nothing of how far its own has been read.
        if (depth > 0) items = items.Select(item => item with { Resume = null });
        return wanted is { Line: null, Offset: not null } or { Line: not null } ? Only(items, file, wanted) : items;
    }

    private static IEnumerable<ArticleInput> Only(IEnumerable<ArticleInput> items, string file, ArticleInput wanted)
    {
        var found = false;
        foreach (var item in items.Where(item => item.Name != file || item.Failure is { Line: null, Offset: null } || (item.Line == wanted.Line && item.Offset == wanted.Offset)))
        {
            found = true;
            yield return item;
        }
        if (!found) yield return new ArticleInput(file, wanted.Line) { Offset = wanted.Offset }.Failed("input.missing", "nothing begins at this place of the file any more");
    }

    private (Stream? Stream, ArticleInput? Failure) TryOpen(string file)
    {
        try
        {
            return (file == InputPaths.StandardInput ? standardInput : File.OpenRead(file), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, ArticleInput.Failed(file, null, "input.unreadable", e.Message));
        }
    }

    private IEnumerable<ArticleInput> ReadGuarded(OpenInput input, int? onlyLine, int depth)
    {
        var file = input.Name;
        using var items = ReadStream(input, onlyLine, depth).GetEnumerator();
        while (true)
        {
            ArticleInput? broken = null;
            try
            {
                if (!items.MoveNext()) yield break;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                broken = ArticleInput.Failed(file, null, "input.unreadable", e.Message);
            }
            catch (InvalidDataException e)
            {
                broken = ArticleInput.Failed(file, null, "input.damaged", e.Message);
            }
            catch (InputRefusedException e)
            {
                broken = new ArticleInput(file, null).Refused(e);
            }
            yield return broken ?? items.Current;
            if (broken is not null) yield break;
        }
    }

    private IEnumerable<ArticleInput> ReadStream(OpenInput input, int? onlyLine, int depth)
    {
        using var bytes = ArchiveStream.Open(input.Stream);
        if (From == InputFormat.Auto && input.Address is null && InputPaths.IsBeside(input.Name))
            throw new InputRefusedException("input.statements", "these are the statements that 'isnad export' wrote beside an article; give the article's own file");
        var file = new InputFile(input.Name, bytes) { Charset = input.Charset, Address = input.Address };
        var format = From != InputFormat.Auto ? From : (input.Address is null ? FormatSniffer.ByName(input.Name) : null) ?? file.Sniff();
        if (format == InputFormat.Text && input.IsPage) format = InputFormat.Html;
        foreach (var found in Read(file, format, onlyLine, depth, input.Behind)) yield return NeedsText && found.Article is { } article && Spaces.IsBlank(article.Text) ? WithoutText(found, format) : found;
    }

    private static ArticleInput WithoutText(ArticleInput found, InputFormat format) =>
        (found with { Article = null, Warnings = [] }).Failed(format == InputFormat.JsonLines ? "json.no-text" : "input.empty", "there is no text in it");

    private IEnumerable<ArticleInput> ReadJson(InputFile file, int? onlyLine, int depth, int behind)
    {
        var lines = new JsonLines(file, (input, wanted) => depth < DeepestReference ? ReadFile(input, wanted, depth + 1) : null);
        return JsonList.Begins(file) ? new JsonList(file, lines).Read() : lines.Read(onlyLine, behind);
    }

    private IEnumerable<ArticleInput> Read(InputFile file, InputFormat format, int? onlyLine, int depth, int behind) => format switch
    {
        InputFormat.JsonLines => ReadJson(file, onlyLine, depth, behind),
        InputFormat.Html => [PageReader.Read(file.Place, file.ReadAll(), file.Charset, file.Address)],
        InputFormat.Feed => Feeds.FeedArticles.Read(file),
        InputFormat.Warc => new WarcArticles(file, PassedOver).Read(),
        InputFormat.NewsMl => Agencies.NewsMlArticles.Read(file),
        InputFormat.Ninjs => [Agencies.NinjsArticle.Read(file)],
        _ => [TextArticle.Read(file)],
    };
}
