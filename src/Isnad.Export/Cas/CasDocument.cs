using Isnad.Text;

namespace Isnad.Export;

/// <summary>One article as a UIMA common analysis structure, whatever it is written in. Offsets are UTF-16 units, which UIMA counts in.</summary>
internal sealed class CasDocument
{
    /// <summary>The ids of the text and of the annotation that holds its language.</summary>
    public const int SofaId = 1;

    public const int LanguageId = 2;

    private readonly List<CasStructure> structures = [];
    private readonly Dictionary<string, CasStructure> named = new(StringComparer.Ordinal);
    private readonly ExportedArticle article;

    public CasDocument(ExportedArticle article)
    {
        this.article = article;
        AddArticle();
        foreach (var entity in article.Reading.Entities) AddEntity(entity);
        foreach (var time in article.Reading.Times)
            named[time.Id] = Add(CasTypes.Time, time.Span).With("timeId", time.Id).With("kind", ContractNames.Of(time.Type)).With("value", time.Value).With("rule", time.By);
        foreach (var statement in article.Reading.Statements) named[statement.Id] = Add(CasTypes.Statement, Hull(statement));
        foreach (var statement in ExportedStatement.Of(article)) Fill(named[statement.Statement.Id], statement);
    }

    public Reading Reading => article.Reading;

    /// <summary>All structures in order of their ids, but for the text and its language.</summary>
    public IReadOnlyList<CasStructure> Structures => structures;

    /// <summary>The next free id.</summary>
    public int NextId => LanguageId + 1 + structures.Count;

    private void AddArticle()
    {
        var about = Reading.Article;
        Add(CasTypes.Article, new TextSpan(0, Reading.Text.Length)).With("articleId", article.Key).With("outlet", about.Outlet).With("country", about.Country)
            .With("date", about.Date is { } day ? IsoDays.Of(day) : null).With("title", about.Title).With("url", about.Url).With("textHash", Reading.TextHash);
    }

    private void AddEntity(Entity entity)
    {
        var added = Add(CasTypes.Entity, null).With("entityId", entity.Id).With("name", entity.Name).With("kind", ContractNames.Of(entity.Type)).With("link", entity.Link);
        named[entity.Id] = added;
        foreach (var span in entity.Mentions) Add(CasTypes.Mention, span).With("entity", added).With("how", "name");
        foreach (var coref in entity.Corefs) Add(CasTypes.Mention, coref.Span).With("entity", added).With("how", ContractNames.Of(coref.How));
    }

    private void Fill(CasStructure structure, ExportedStatement s)
    {
        var statement = s.Statement;
        structure.With("statementId", s.Name).With("act", ContractNames.Of(statement.Act)).With("quote", ContractNames.Of(statement.Quote)).With("stance", ContractNames.Of(statement.Stance))
            .With("rule", statement.By).With("confidence", double.IsFinite(statement.Confidence) ? Math.Round(statement.Confidence, 4) : 0.0)
            .With("time", Named(statement.Time)).With("inside", Named(statement.Inside));
        if (statement.Speaker is { } speaker)
            structure.With("speaker", speaker.Name).With("speakerKind", ContractNames.Of(speaker.Kind)).With("speakerNamed", speaker.Named).With("actor", Named(speaker.Actor));
        if (statement.Cue is { } cue) structure.With("cue", Add(CasTypes.Cue, cue.Span).With("lemma", cue.Lemma));
        List<CasStructure> parts =
        [
            .. StatementSpans.Of(s).Where(span => span.Role is not (SpanRole.Cue or SpanRole.Via or SpanRole.Time))
                .Select(span => Add(CasTypes.Part, span.Span).With("role", StatementSpans.NameOf(span.Role))),
        ];
        structure.With("parts", parts);
        structure.With("relays", statement.Via.Select(relay => Add(CasTypes.Relay, relay.Span).With("name", relay.Name).With("kind", ContractNames.Of(relay.Kind)).With("rule", relay.By)).ToList());
        structure.With("chain", statement.Chain.Select(link => Add(CasTypes.ChainLink, null).With("role", ContractNames.Of(link.Role)).With("name", link.Name).With("named", link.Named)).ToList());
    }

    private CasStructure? Named(string? id) => id is null ? null : named.GetValueOrDefault(id);

    private CasStructure Add(CasType type, TextSpan? span)
    {
        var added = new CasStructure(NextId, type, span);
        structures.Add(added);
        return added;
    }

    private static TextSpan Hull(Statement statement) =>
        statement.Content.Count == 0 ? statement.Cue?.Span ?? default : TextSpan.FromBounds(statement.Content.Min(span => span.Start), statement.Content.Max(span => span.End));
}
