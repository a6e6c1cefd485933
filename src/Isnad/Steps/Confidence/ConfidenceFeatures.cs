using Isnad.Pipeline;
using Isnad.Steps.Encoding;
using F = Isnad.Steps.Confidence.ConfidenceFeature;

namespace Isnad.Steps.Confidence;

/// <summary>What tells how far a finished draft can be trusted: how sure each step was, and how the drafts stand to each other.</summary>
internal static class ConfidenceFeatures
{
    public const int Count = (int)F.Count;

    // So many drafts before and after are looked at, and no cue is further away than this.
    private const int Reach = 5;
    private const int Far = 99;

    // So many tokens behind a content are looked at, and on both sides of a cue whose source is left out.
    private const int Behind = 4;
    private const int BesideCue = 6;

    // Beside the types of entities: somebody without a name, nobody.
    private const int Described = 5;
    private const int Nobody = 9;

    /// <summary>Fills the row of one of the drafts.</summary>
    public static void Fill(ReadingContext context, IReadOnlyList<Draft> drafts, int number, Span<float> row)
    {
        row.Clear();
        FillSureness(drafts[number], row);
        FillAnswers(context, drafts[number], row);
        FillShape(context, drafts[number], row);
        FillNeighbours(drafts, number, row);
    }

    private static void FillSureness(Draft d, Span<float> row)
    {
        row[(int)F.Cue] = d.CueProbability;
        row[(int)F.Start] = d.StartProbability;
        row[(int)F.End] = d.EndProbability;
        row[(int)F.Overlap] = d.OverlapProbability;
        row[(int)F.Source] = d.SourceProbability;
        row[(int)F.Speaker] = d.SpeakerProbability;
        row[(int)F.OtherSpeaker] = d.OtherSpeakers.Count > 0 ? d.OtherSpeakers[0].Share : 0;
        row[(int)F.All] = d.CueProbability * d.OverlapProbability * d.SpeakerProbability;
    }

    private static void FillAnswers(ReadingContext context, Draft d, Span<float> row)
    {
        row[(int)F.InContent] = Mean(context, d.ContentStart, d.ContentEnd, NetworkQuestion.InContent);
        row[(int)F.BehindContent] = Mean(context, d.ContentEnd, d.ContentEnd + Behind, NetworkQuestion.InContent);
        row[(int)F.Begins] = NetworkQuestion.Answer(context, d.ContentStart, NetworkQuestion.Begins);
        row[(int)F.Ends] = NetworkQuestion.Answer(context, d.ContentEnd - 1, NetworkQuestion.Ends);
        row[(int)F.InSource] = d.HasSource
            ? Mean(context, d.SourceStart, d.SourceEnd, NetworkQuestion.InSource)
            : NetworkQuestion.Most(context, d.Cue.First - BesideCue, d.Cue.End + BesideCue, NetworkQuestion.InSource);
    }

    private static float Mean(ReadingContext context, int first, int end, int question)
    {
        var sum = 0f;
        for (var i = first; i < end; i++) sum += NetworkQuestion.Answer(context, i, question);
        return sum / (end - first);
    }

    private static void FillShape(ReadingContext context, Draft d, Span<float> row)
    {
        row[(int)F.Rule] = (int)d.Cue.Word.Rule;
        row[(int)F.Act] = (int)d.Cue.Word.Act;
        row[(int)F.CueLength] = d.Cue.End - d.Cue.First;
        row[(int)F.Length] = d.ContentEnd - d.ContentStart;
        row[(int)F.IsBefore] = d.ContentStart < d.Cue.First ? 1 : 0;
        row[(int)F.ContentDistance] = d.ContentStart < d.Cue.First ? d.ContentEnd - d.Cue.First : d.ContentStart - d.Cue.End;
        row[(int)F.Speaks] = d.Speaker.IsNobody ? Nobody : d.Speaker.Entity >= 0 ? (int)context.Entities[d.Speaker.Entity].Type : Described;
        row[(int)F.Paragraph] = Math.Min(context.Tokens[d.Cue.First].Paragraph, 3);
        row[(int)F.IsQuoted] = context.QuotationAt[d.ContentStart] >= 0 ? 1 : 0;
        row[(int)F.IsInQuotation] = context.QuotationAt[d.Cue.First] >= 0 ? 1 : 0;
        row[(int)F.ToSentenceEnd] = context.Sentences[context.SentenceAt[d.ContentEnd - 1]].End - d.ContentEnd;
        if (!d.HasSource) return;
        row[(int)F.HasSource] = 1;
        row[(int)F.SourceLength] = d.SourceEnd - d.SourceStart;
        row[(int)F.SourceDistance] = d.SourceStart < d.Cue.First ? d.SourceEnd - d.Cue.First - 1 : 1 + d.SourceStart - d.Cue.End;
    }

    private static void FillNeighbours(IReadOnlyList<Draft> drafts, int number, Span<float> row)
    {
        var d = drafts[number];
        row[(int)F.Drafts] = drafts.Count;
        row[(int)F.Number] = number;
        row[(int)F.FromCueBefore] = number > 0 ? Math.Min(Far, d.Cue.First - drafts[number - 1].Cue.First) : Far;
        row[(int)F.ToCueAfter] = number + 1 < drafts.Count ? Math.Min(Far, drafts[number + 1].Cue.First - d.Cue.First) : Far;
        row[(int)F.SameSpeaker] = number > 0 && drafts[number - 1].Speaker == d.Speaker ? 1 : 0;
        for (var k = Math.Max(0, number - Reach); k < Math.Min(drafts.Count, number + Reach + 1); k++)
        {
            var other = drafts[k];
            if (k == number) continue;
            var shared = Shared(d, other);
            if (shared > row[(int)F.Rival]) (row[(int)F.Rival], row[(int)F.RivalCue]) = (shared, other.CueProbability - d.CueProbability);
            if (IsWithin(d.Cue, other)) AddOne(row, F.Around, F.AroundCue, other.CueProbability);
            if (IsWithin(other.Cue, d)) AddOne(row, F.Inside, F.InsideCue, other.CueProbability);
        }
    }

    private static void AddOne(Span<float> row, F count, F surest, float cue)
    {
        row[(int)count]++;
        row[(int)surest] = Math.Max(row[(int)surest], cue);
    }

    /// <summary>True when the contents of two drafts overlap by half.</summary>
    public static bool SameContent(Draft a, Draft b) => Shared(a, b) > 0.5f;

    /// <summary>True for a cue that stands in the content of a draft.</summary>
    public static bool IsWithin(CueSite cue, Draft draft) => cue.First >= draft.ContentStart && cue.First < draft.ContentEnd;

    // The share of what either holds that both hold.
    private static float Shared(Draft a, Draft b)
    {
        float shared = Math.Min(a.ContentEnd, b.ContentEnd) - Math.Max(a.ContentStart, b.ContentStart);
        return shared <= 0 ? 0 : shared / (Math.Max(a.ContentEnd, b.ContentEnd) - Math.Min(a.ContentStart, b.ContentStart));
    }
}
