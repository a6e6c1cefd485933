using Isnad.Knowledge;
using Isnad.Pipeline;
using Isnad.Steps.Speakers;
using Isnad.Steps.Words;

namespace Isnad.Steps.Actors;

/// <summary>
/// Weighs what speaks for an actor and against it. The weights are set by hand, in the order of how much each fact tells, and were looked at on the
/// training articles: an actor is linked from 1 on.
/// </summary>
internal sealed class LinkScore(KnowledgeBase knowledge, ArticleCountries countries)
{
    private const int StateMentions = 5;

    public void Weigh(ref Hit hit, ReadingContext context, int e, in NameContext beside)
    {
        var table = knowledge[hit.Table];
        ref readonly var actor = ref table[hit.Actor];
        var score = actor.Kind switch
        {
            ActorKind8.State => OfState(ref hit, actor),
            ActorKind8.Place => OfPlace(ref hit, actor, context.Entities[e].Type, beside),
            ActorKind8.Organization => OfOrganization(ref hit, actor, beside, context, e),
            _ => OfPerson(ref hit, table, context, e),
        };
        score -= hit.Match switch { NameMatch.Spelling => hit.Words > 1 && actor.Kind != ActorKind8.Person ? 0.5f : 1, NameMatch.Part => 1.8f, NameMatch.WithoutHead => 0.3f, NameMatch.Attached => 0.3f, NameMatch.ShortForm => 0.7f, NameMatch.WithHead => -0.5f, _ => 0 };
        if (knowledge.HasOwn && hit.Table == 0)
        {
            hit.Grounds |= LinkGround.Own;
            score += 1.5f;
        }
        hit.Score = score;
    }

    private float OfState(ref Hit hit, in ActorRecord actor)
    {
        if (hit.Sort != AliasSort.Home) return 3.2f + Country(ref hit, actor.Country, outlet: 1.2f, named: 0.5f);
        return 0.2f + Country(ref hit, actor.Country, outlet: 2, named: 0.5f);
    }

    private float OfPlace(ref Hit hit, in ActorRecord actor, EntityType type, in NameContext beside)
    {
        var score = (actor.Flags & ActorFlags.Capital) != 0 ? 2.4f : 1.7f;
        var village = actor.Sort == Village || actor.Sort == District;
        if (village) score -= 0.3f;
        if ((actor.Flags & ActorFlags.Government) != 0 != (type == EntityType.Gpe))
        {
            hit.Grounds |= LinkGround.OtherType;
            score -= 0.4f;
        }
        if (hit.Sort == AliasSort.Common && hit.Words == 1) score -= 1.6f;
        score += Head(ref hit, beside.PlaceHeads, actor.Heads, 1.2f, hit.Words > 1 ? 0 : 0.8f);
        var near = Country(ref hit, actor.Country, outlet: 1.2f, named: 0.5f);
        if (near == 0 && actor.Country != 0 && (actor.Flags & ActorFlags.Capital) == 0) score -= village || (hit.Sort == AliasSort.Common && hit.Words == 1) ? 0.9f : 0.1f;
        return score + near;
    }

    private float OfOrganization(ref Hit hit, in ActorRecord actor, in NameContext beside, ReadingContext context, int e)
    {
        var score = hit.Words > 1 ? 2.2f : IsDefinite(context, e) ? 0.6f : 1.1f;
        score += Head(ref hit, beside.OrganizationHeads, actor.Heads, 1.2f, hit.Words > 1 ? 0.5f : 1.2f);
        if ((actor.Flags & ActorFlags.OfAnyState) != 0) return score;
        var near = Country(ref hit, actor.Country, outlet: 0.8f, named: 0.3f);
        score += near == 0 && actor.Country != 0 && IsOfState(actor.Sort) ? -1.4f : near;
        var state = beside.State == 0 ? (ushort)0 : knowledge.Words[beside.State - 1].Country;
        if (state != 0 && actor.Country != 0 && state != actor.Country)
        {
            hit.Grounds |= LinkGround.OtherCountry;
            score -= 2.5f;
        }
        return score;
    }

    // «الأهلي» and «الاتحاد» are many, «غوغل» is one.
    private static bool IsDefinite(ReadingContext context, int e) => context.View.HasArticle(context.Mentions[context.Entities[e].Fullest].First);

    // «لافروف», but not «صالح» and not «الحريري»
    private static bool IsDistinct(ReadingContext context, int e)
    {
        var first = context.Mentions[context.Entities[e].Fullest].First;
        return !context.View.HasArticle(first) && ((NameWord)context.View.Name(first) & (NameWord.GivenName | NameWord.FamilyName)) == 0;
    }

    private float OfPerson(ref Hit hit, ActorTable table, ReadingContext context, int e)
    {
        ref readonly var actor = ref table[hit.Actor];
        var score = hit.Words > 1 ? 1.9f : hit.Sort == AliasSort.LastName ? -0.5f : IsDistinct(context, e) ? 0.5f : 0;
        score += Country(ref hit, actor.Country, outlet: 0.5f, named: 0.35f);
        score += Offices(ref hit, table, context, context.Cast!.Members[e]);
        return score + Titles(ref hit, actor.Country, context.Cast.Members[e]);
    }

    // Of all that somebody was, the office with most words beside the name counts.
    private static float Offices(ref Hit hit, ActorTable table, ReadingContext context, CastMember member)
    {
        var year = context.Article.Date?.Year ?? 0;
        var (best, covered, earliest) = (0f, false, int.MaxValue);
        foreach (ref readonly var office in table.OfficesOf(hit.Actor))
        {
            var shared = 0f;
            foreach (var word in table.WordsOf(office)) if (member.StoodBeside(word)) shared += 0.7f;
            if (year > 0 && shared > 0 && !office.Covers(year)) shared *= year < office.From ? 0.3f : 0.8f;
            best = Math.Max(best, shared);
            covered |= office.Covers(year);
            earliest = Math.Min(earliest, (int)office.From);
        }
        if (best > 0) hit.Grounds |= LinkGround.Title;
        if (year == 0 || earliest == int.MaxValue) return Math.Min(best, 2.1f);
        if (covered) hit.Grounds |= LinkGround.InOffice;
        else if (year < earliest - 6) hit.Grounds |= LinkGround.NotYet;
        return Math.Min(best, 2.1f) + (covered ? 0.4f : (hit.Grounds & LinkGround.NotYet) != 0 ? -0.6f : 0);
    }

    // «الوزير الفرنسي», where the candidate is from elsewhere
    private float Titles(ref Hit hit, ushort country, CastMember member)
    {
        var other = false;
        foreach (var word in member.Beside)
        {
            var state = knowledge.Words.Word(word).State;
            if (state == 0) continue;
            if (knowledge.Words[state - 1].Country == country) return 0.5f;
            other = true;
        }
        if (!other) return 0;
        hit.Grounds |= LinkGround.OtherCountry;
        return -0.8f;
    }

    private float Country(ref Hit hit, ushort country, float outlet, float named)
    {
        var score = 0f;
        if (country != 0 && country == countries.Outlet)
        {
            hit.Grounds |= LinkGround.OutletCountry;
            score += outlet;
        }
        if (countries[country] is > 0 and var count)
        {
            hit.Grounds |= LinkGround.NamedCountry;
            score += named * MathF.Log2(1 + Math.Min(count, StateMentions + 2));
        }
        return score;
    }

    private static float Head(ref Hit hit, byte beside, byte fitting, float fits, float other)
    {
        if (beside == 0) return 0;
        if ((beside & fitting) != 0)
        {
            hit.Grounds |= LinkGround.Head;
            return fits;
        }
        hit.Grounds |= LinkGround.OtherHead;
        return -other;
    }

    // «مجلس الأمن القومي»: other states have one, too.
    private static bool IsOfState(byte sort) => sort == Government || sort == Ministry || sort == Parliament || sort == Security || sort == Army;

    private static byte Government { get; } = ActorSort.NumberOf("government");

    private static byte Ministry { get; } = ActorSort.NumberOf("ministry");

    private static byte Parliament { get; } = ActorSort.NumberOf("parliament");

    private static byte Security { get; } = ActorSort.NumberOf("security");

    private static byte Army { get; } = ActorSort.NumberOf("army");

    private static byte Village { get; } = ActorSort.NumberOf("village");

    private static byte District { get; } = ActorSort.NumberOf("district");
}
