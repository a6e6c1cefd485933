using Isnad.Knowledge;
using Isnad.Pipeline;

namespace Isnad.Steps.Actors;

/// <summary>Which states an article speaks of, and how often: by their names, by their capitals and by what their people are called.</summary>
internal sealed class ArticleCountries
{
    private readonly ushort[] counts = new ushort[CountryCode.Count];
    private readonly List<ushort> seen = [];

    /// <summary>The state of the outlet; 0 where it is not known.</summary>
    public ushort Outlet { get; private set; }

    /// <summary>Begins with an article of which nothing is known yet.</summary>
    public void Begin(Article article)
    {
        foreach (var country in seen) counts[country] = 0;
        seen.Clear();
        Outlet = CountryCode.NumberOf(article.Country);
    }

    public void Add(ushort country, int times)
    {
        if (country == 0) return;
        if (counts[country] == 0) seen.Add(country);
        counts[country] = (ushort)Math.Min(ushort.MaxValue, counts[country] + times);
    }

    public int this[ushort country] => country == 0 ? 0 : counts[country];

    /// <summary>True where the article speaks of that state and of no other more often.</summary>
    public bool IsForemost(ushort country)
    {
        if (counts[country] == 0) return false;
        foreach (var other in seen) if (counts[other] > counts[country]) return false;
        return true;
    }

    /// <summary>What the words of the article tell where they stand beside names, counted by their states.</summary>
    public void AddWords(ReadingContext context, ActorTable table, Span<ContextWord> words)
    {
        var bares = context.View.Bares;
        for (var i = 0; i < bares.Length; i++)
        {
            var word = table.Word(bares[i]);
            words[i] = word;
            if (word.State != 0) Add(table[word.State - 1].Country, 1);
        }
    }
}
