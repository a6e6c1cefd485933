using Isnad.Pipeline;

namespace Isnad.Steps.Speakers;

/// <summary>One draft whose speaker is wanted, with what is asked again for every option: its source, its cue, who spoke before.</summary>
internal sealed class SpeakerQuestion
{
    private const int Memory = 24;
    private const int Ahead = 8;

    private readonly List<SpeakerOption> earlier = [];

    public SpeakerQuestion(ReadingContext context, Cast cast, SpeakerPointer pointed, List<Draft> drafts, int number)
    {
        (Context, Cast, Pointed, Drafts, Number) = (context, cast, pointed, drafts, number);
        Draft = drafts[number];
        Source = SourceFacts.Of(context, Draft);
        Bearer = OfficeBearer.Find(context, Draft, Source);
        pointed.Ask(Draft);
        Shown = Agreement.Of(context, Draft.Cue);
        Outer = OuterOf();
        for (LastSourced = number - 1; LastSourced >= 0 && !drafts[LastSourced].HasSource; LastSourced--) ;
        for (var k = number + 1; NextSourced < 0 && k < drafts.Count && k <= number + Ahead; k++) if (drafts[k].HasSource) NextSourced = k;
        for (var k = number - 1; k >= 0 && k >= number - Memory; k--)
            if (!drafts[k].Speaker.IsNobody && !earlier.Contains(drafts[k].Speaker)) earlier.Add(drafts[k].Speaker);
    }

    public ReadingContext Context { get; }

    public Cast Cast { get; }

    /// <summary>Whom the network points to, until the next question.</summary>
    public SpeakerPointer Pointed { get; }

    public List<Draft> Drafts { get; }

    public int Number { get; }

    public Draft Draft { get; }

    public SourceFacts Source { get; }

    /// <summary>The person beside whose name the words of the source stand elsewhere, or -1.</summary>
    public int Bearer { get; }

    public Agreement Shown { get; }

    /// <summary>The number of the draft in whose content this cue stands, or -1.</summary>
    public int Outer { get; }

    /// <summary>The number of the last draft before with a source of its own, or -1.</summary>
    public int LastSourced { get; }

    /// <summary>The number of the next draft with a source of its own, or -1.</summary>
    public int NextSourced { get; } = -1;

    /// <summary>Those who spoke before, the latest first.</summary>
    public List<SpeakerOption> Earlier => earlier;

    /// <summary>The most words of the source that stand beside anybody's name; set with the options.</summary>
    public int MostTitles { get; set; }

    /// <summary>How many words of the source stand beside the names of an entity.</summary>
    public int TitlesShared(int entity)
    {
        var count = 0;
        if ((Source.Mask & Cast.Members[entity].Mask) == 0) return count;
        foreach (var word in Source.Words) if (Cast.Members[entity].Has(word)) count++;
        return count;
    }

    /// <summary>How many words of the source stand in tokens [first, end).</summary>
    public int WordsShared(int first, int end)
    {
        var count = 0;
        foreach (var word in Source.Words)
            if (Context.View.Find(word, first, Math.Min(end, first + 24)) >= 0) count++;
        return count;
    }

    /// <summary>How many words of the source belong to the entity's fullest name.</summary>
    public int NamesShared(int entity)
    {
        var known = Context.Entities[entity];
        var count = 0;
        if ((Source.Mask & known.Mask) == 0) return count;
        foreach (var word in Source.Words) if (Array.IndexOf(known.Words, word) >= 0) count++;
        return count;
    }

    private int OuterOf()
    {
        for (var k = Number - 1; k >= 0 && k >= Number - 8; k--)
            if (Draft.Cue.First >= Drafts[k].ContentStart && Draft.Cue.First < Drafts[k].ContentEnd) return k;
        return -1;
    }
}
