using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Encoding;
using Isnad.Text;

namespace Isnad.Steps.Sources;

/// <summary>What tells where the mention of the source begins and ends, or that it is left out.</summary>
internal static class SourceFeatures
{
    private enum S : byte
    {
        None, NoneKind, NoneAfter, NoneClusterAfter, NoneLemma, NoneBefore, NoneContentNext, NoneStart, Side, Distance, LemmaSide, Word, Cluster, Tag, TagBefore, FunctionBefore,
        FunctionHere, Coarse, WordBefore, ShapeBefore, Shape, SentenceStart, Quoted, Between, LemmaDistance, KindDistance, WordSide, NextWord, ClusterPair, ContentGap, TagDistance,
        BeforeMark, Answers,
    }

    private enum E : byte
    {
        Next = 64, NextCluster, NextFunction, NextShape, Last, LastCluster, Tags, AtEnd, Length, Entities, Articles, Coarse, AtEndNext, NextTag, EntityCut, CommasPassed, LengthSide,
        LastFunction, FirstWord, PersonEnded, SecondNext, Answers,
    }

    /// <summary>The features of a source that is left out.</summary>
    public static void FillNone(ReadingContext context, Draft draft, FeatureBuffer into)
    {
        into.Clear();
        var v = context.View;
        var cue = draft.Cue;
        into.Add((byte)S.None, 1);
        into.Add((byte)S.NoneKind, cue.Form);
        into.Add((byte)S.NoneLemma, cue.Lemma, cue.Form);
        into.Add((byte)S.NoneAfter, v.Hash(cue.End));
        into.Add((byte)S.NoneClusterAfter, v.Cluster(cue.End), cue.Form);
        into.Add((byte)S.NoneBefore, v.Hash(cue.First - 1));
        into.Add((byte)S.NoneContentNext, (ulong)Math.Clamp(draft.ContentStart - cue.End, -1, 4), (ulong)v.Function(cue.End), cue.Form);
        into.Add((byte)S.NoneStart, context.Sentences[context.SentenceAt[cue.First]].First == cue.First ? 1UL : 0, cue.Form, (ulong)v.Function(cue.End));
    }

    public static void FillStart(ReadingContext context, Draft draft, int s, FeatureBuffer into)
    {
        into.Clear();
        var v = context.View;
        var cue = draft.Cue;
        var side = s < cue.First ? 1UL : 0;
        var distance = side == 1 ? Math.Min(12, cue.First - s) : Math.Min(12, s - cue.End);
        var contentGap = draft.ContentStart >= cue.End ? 1 : 0;
        into.Add((byte)S.Side, side, cue.Form);
        into.Add((byte)S.Distance, (ulong)distance, side);
        into.Add((byte)S.LemmaSide, cue.Lemma, side);
        into.Add((byte)S.LemmaDistance, cue.Lemma, side, (ulong)distance);
        into.Add((byte)S.KindDistance, cue.Form, side, (ulong)distance);
        into.Add((byte)S.Word, v.Hash(s));
        into.Add((byte)S.WordSide, v.Hash(s), side, distance == 0 ? 1UL : 0);
        into.Add((byte)S.Cluster, v.Cluster(s), side);
        into.Add((byte)S.ClusterPair, v.Coarse(s), v.Coarse(s + 1), side);
        into.Add((byte)S.Tag, v.Tag(s), side);
        into.Add((byte)S.TagBefore, v.Tag(s - 1), v.Tag(s), side);
        into.Add((byte)S.TagDistance, v.Tag(s), side, (ulong)distance);
        into.Add((byte)S.WordBefore, v.Hash(s - 1), side);
        into.Add((byte)S.NextWord, v.Hash(s + 1), side);
        into.Add((byte)S.FunctionBefore, (ulong)v.Function(s - 1), side);
        into.Add((byte)S.FunctionHere, (ulong)v.Function(s), side, distance == 0 ? 1UL : 0);
        into.Add((byte)S.Coarse, v.Coarse(s - 1), v.Coarse(s), side);
        into.Add((byte)S.ShapeBefore, v.Shape(s - 1), side);
        into.Add((byte)S.BeforeMark, v.Shape(s - 1), v.Shape(s), side);
        into.Add((byte)S.Shape, v.Shape(s), side);
        into.Add((byte)S.SentenceStart, context.Sentences[context.SentenceAt[s]].First == s ? 1UL : 0, side, cue.Form);
        into.Add((byte)S.Between, Between(context, side == 1 ? s : cue.End, side == 1 ? cue.First : s), side);
        into.Add((byte)S.ContentGap, (ulong)contentGap, side, (ulong)distance);
        into.Add((byte)S.Answers, NetworkQuestion.Step(context, s - 1, NetworkQuestion.InSource), NetworkQuestion.Step(context, s, NetworkQuestion.InSource), side);
        into.Add((byte)S.Quoted, context.QuotationAt[s] == context.QuotationAt[cue.First] ? 1UL : 0, side);
    }

    public static void FillEnd(ReadingContext context, Draft draft, int s, int e, FeatureBuffer into)
    {
        into.Clear();
        var v = context.View;
        var cue = draft.Cue;
        var side = s < cue.First ? 1UL : 0;
        var next = e;
        if (v.Shape(e) == 9) next = e + 1; // a closing mark belongs to the name
        var atEnd = e == draft.ContentStart || next == draft.ContentStart ? 1UL : e == cue.First ? 2UL : 0;
        var length = (ulong)Math.Min(14, e - s);
        into.Add((byte)E.Next, v.Hash(next), side);
        into.Add((byte)E.SecondNext, v.Hash(next), v.Hash(next + 1));
        into.Add((byte)E.NextCluster, v.Cluster(next), side);
        into.Add((byte)E.NextFunction, (ulong)v.Function(next), side, v.Tag(e - 1));
        into.Add((byte)E.NextShape, v.Shape(e), side);
        into.Add((byte)E.Last, v.Hash(e - 1));
        into.Add((byte)E.LastCluster, v.Cluster(e - 1), v.Shape(e));
        into.Add((byte)E.LastFunction, (ulong)v.Function(e - 1), side);
        into.Add((byte)E.Tags, v.Tag(e - 1), v.Tag(next), v.Shape(e));
        into.Add((byte)E.NextTag, v.Tag(next), side);
        into.Add((byte)E.AtEnd, atEnd, side);
        into.Add((byte)E.AtEndNext, atEnd, (ulong)v.Function(e), v.Shape(e));
        into.Add((byte)E.Length, length, v.Tag(e - 1));
        into.Add((byte)E.LengthSide, length, side, cue.Form);
        var (persons, commas, articles) = Inside(context, s, e);
        into.Add((byte)E.Entities, (ulong)persons, v.Tag(e - 1), v.Tag(next));
        into.Add((byte)E.PersonEnded, (ulong)persons, v.Shape(e), (ulong)v.Function(next));
        into.Add((byte)E.EntityCut, v.Tag(e) != 0 && (v.Tag(e) & 1) == 0 ? 1UL : 0, v.Tag(e));
        into.Add((byte)E.CommasPassed, (ulong)commas, v.Shape(e), (ulong)persons);
        into.Add((byte)E.Articles, (ulong)articles, v.Shape(next), v.Shape(e - 1));
        into.Add((byte)E.Coarse, v.Coarse(e - 1), v.Coarse(next));
        into.Add((byte)E.Answers, NetworkQuestion.Step(context, e - 1, NetworkQuestion.InSource), NetworkQuestion.Step(context, next, NetworkQuestion.InSource), side);
        into.Add((byte)E.FirstWord, v.Hash(s), Math.Min(4, length));
    }

    private static ulong Between(ReadingContext context, int from, int to)
    {
        var seen = 0UL;
        for (var i = from; i < to; i++)
        {
            if (context.Tokens[i].Is('،') || context.Tokens[i].Is(',')) seen |= 1;
            else if (context.Tokens[i].Kind == TokenKind.Quote) seen |= 2;
            else if (!context.Tokens[i].IsWordLike) seen |= 4;
            else if (context.View.Function(i) != 0) seen |= 8;
            else if (context.EntityTags[i] != 0) seen |= 16;
        }
        return seen;
    }

    private static (int Persons, int Commas, int Articles) Inside(ReadingContext context, int s, int e)
    {
        int persons = 0, commas = 0, articles = 0;
        for (var i = s; i < e; i++)
        {
            if (context.EntityTags[i] == 1) persons++;
            if (!context.Tokens[i].IsWordLike && context.Tokens[i].Kind != TokenKind.Quote) commas++;
            if (context.View.HasArticle(i)) articles++;
        }
        return (Math.Min(persons, 3), Math.Min(commas, 3), Math.Min(articles, 3));
    }
}
