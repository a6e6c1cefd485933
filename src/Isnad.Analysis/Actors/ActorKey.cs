using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>
/// Who somebody is over all articles: the id of a known actor, or, for those who are linked to none, the name. Two people of one unlinked name are one here,
/// which is why such a key says that it is only a name.
/// </summary>
/// <param name="Id"><c>person:…</c>, <c>org:…</c>, … or <c>name:</c> with the folded name.</param>
public readonly record struct ActorKey(string Id)
{
    private const string NamePrefix = "name:";

    /// <summary>True when only the name tells who it is.</summary>
    public bool IsName => Id.StartsWith(NamePrefix, StringComparison.Ordinal);

    /// <summary>The folded name of one who is linked to nobody; else empty.</summary>
    public string FoldedName => IsName ? Id[NamePrefix.Length..] : "";

    /// <summary>The key of somebody by link and name.</summary>
    /// <param name="link">Id of the known actor; empty for none.</param>
    /// <param name="name">The name as the article gives it.</param>
    public static ActorKey Of(string link, string name) => new(link.Length > 0 ? link : NamePrefix + Fold(name));

    /// <summary>A statement's speaker; null where nobody is given, or nobody by name.</summary>
    public static ActorKey? OfSpeaker(StatementRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Speaker.Length == 0 || (!row.SpeakerNamed && row.SpeakerActor.Length == 0) ? null : Of(row.SpeakerActor, row.Speaker);
    }

    /// <summary>Whom the content names, in the order of <see cref="StatementRow.About"/>, each with its name.</summary>
    public static IEnumerable<(ActorKey Key, string Name)> OfAbout(StatementRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.About.Length == 0) yield break;
        var names = row.About.Split(StatementRow.Separator);
        var links = row.AboutActors.Length == 0 ? [] : row.AboutActors.Split(StatementRow.Separator);
        for (var i = 0; i < names.Length; i++) yield return (Of(i < links.Length ? links[i] : "", names[i]), names[i]);
    }

    /// <summary>The words of a name folded, one space between them.</summary>
    internal static string Fold(string name) => string.Join(' ', SearchWords.Split(name).Select(word => word.Folded));

    public override string ToString() => Id;
}
