using Isnad.Model;
using Isnad.Pipeline;

namespace Isnad.Steps.Confidence;

/// <summary>What tells how far a finished draft can be trusted: how sure each step was, and how the drafts stand to each other.</summary>
internal static class ConfidenceFeatures
{
    private enum F : byte
    {
        Bias = 160, Cue, Start, End, Source, Speaker, Rule, Length, Rivals, CueStart, CueSpeaker, Sourced, SpeakerType, Nested, CueRule, StartEnd, Headline, SourceSpeaker,
        PlaceProduct, CueSource, SpeakerSourced,
    }

    public static void Fill(ReadingContext context, IReadOnlyList<Draft> drafts, int number, FeatureBuffer into)
    {
        into.Clear();
        var d = drafts[number];
        ulong cue = Bin(d.CueProbability), start = Bin(d.StartProbability), end = Bin(d.EndProbability), source = Bin(d.SourceProbability), speaker = Bin(d.SpeakerProbability);
        var type = d.Speaker.IsNobody ? 9UL : d.Speaker.Entity >= 0 ? (ulong)context.Entities[d.Speaker.Entity].Type : 5UL;
        var rule = (ulong)d.Cue.Word.Rule;
        var sourced = d.HasSource ? 1UL : 0;
        var length = (ulong)Math.Min(6, (int)Math.Log2(d.ContentEnd - d.ContentStart));
        into.Add((byte)F.Bias, 1);
        into.Add((byte)F.Cue, cue);
        into.Add((byte)F.Start, start);
        into.Add((byte)F.End, end);
        into.Add((byte)F.Source, source);
        into.Add((byte)F.Speaker, speaker);
        into.Add((byte)F.PlaceProduct, Bin(d.CueProbability * d.StartProbability * d.EndProbability));
        into.Add((byte)F.CueStart, cue, start);
        into.Add((byte)F.CueSpeaker, cue, speaker);
        into.Add((byte)F.CueSource, cue, source);
        into.Add((byte)F.StartEnd, start, end);
        into.Add((byte)F.SourceSpeaker, source, speaker, sourced);
        into.Add((byte)F.SpeakerSourced, speaker, sourced, type);
        into.Add((byte)F.Rule, rule);
        into.Add((byte)F.CueRule, rule, cue);
        into.Add((byte)F.Sourced, sourced, rule, type);
        into.Add((byte)F.SpeakerType, type, speaker);
        into.Add((byte)F.Length, length, end);
        into.Add((byte)F.Headline, context.Tokens[d.Cue.First].Paragraph == 0 ? 1UL : 0, rule);
        into.Add((byte)F.Rivals, Rivals(drafts, number));
        into.Add((byte)F.Nested, Nested(drafts, number), cue);
    }

    private static ulong Bin(float p) => p switch
    {
        < 0.2f => 0,
        < 0.35f => 1,
        < 0.5f => 2,
        < 0.65f => 3,
        < 0.8f => 4,
        < 0.9f => 5,
        < 0.96f => 6,
        < 0.99f => 7,
        _ => 8,
    };

    // How many other drafts claim the same content, and whether one of them is surer.
    private static ulong Rivals(IReadOnlyList<Draft> drafts, int number)
    {
        var d = drafts[number];
        var rivals = 0UL;
        for (var k = Math.Max(0, number - 4); k < Math.Min(drafts.Count, number + 5); k++)
        {
            if (k == number || !SameContent(d, drafts[k])) continue;
            rivals |= drafts[k].CueProbability > d.CueProbability ? 2UL : 1UL;
        }
        return rivals;
    }

    private static ulong Nested(IReadOnlyList<Draft> drafts, int number)
    {
        var d = drafts[number];
        for (var k = number - 1; k >= Math.Max(0, number - 5); k--)
            if (d.Cue.First >= drafts[k].ContentStart && d.Cue.First < drafts[k].ContentEnd) return 1;
        return 0;
    }

    /// <summary>True when the contents of two drafts overlap by half.</summary>
    public static bool SameContent(Draft a, Draft b)
    {
        var shared = Math.Min(a.ContentEnd, b.ContentEnd) - Math.Max(a.ContentStart, b.ContentStart);
        var all = Math.Max(a.ContentEnd, b.ContentEnd) - Math.Min(a.ContentStart, b.ContentStart);
        return shared * 2 > all;
    }
}
