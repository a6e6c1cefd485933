using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Text;

namespace Isnad.Steps.Encoding;

/// <summary>Tells the token network of each token: its word, its beginning and ending, what the lexicons say, and where it stands.</summary>
internal static class TokenInput
{
    /// <summary>Rows of the table of affixes.</summary>
    public const int Affixes = 8192;

    /// <summary>Affix rows of their own: a word that raw news does not know, and a hidden one.</summary>
    public const int UnknownWord = 0;

    public const int HiddenWord = 1;

    private const int Lemmas = 1024;

    // Where each sort of category begins among the rows.
    private const int Shape = 0;
    private const int Function = Shape + 64;
    private const int Proclitic = Function + 64;
    private const int Name = Proclitic + 16;
    private const int Role = Name + 8;
    private const int Frequency = Role + 16;
    private const int CueForm = Frequency + 16;
    private const int CueAct = CueForm + 256;
    private const int CueGoverns = CueAct + 32;
    private const int CueLemma = CueGoverns + 16;
    private const int Quotation = CueLemma + Lemmas;
    private const int Place = Quotation + 16;
    private const int Known = Place + 32;

    /// <summary>Rows of the table of categories.</summary>
    public const int Categories = Known + 256;

    /// <summary>Describes tokens [first, end) of the article; <paramref name="site"/> is the first of its sites that stands there or later, and comes back moved on.</summary>
    public static int Fill(ReadingContext context, int first, int end, int site, WordSums sums, NetworkInput into)
    {
        into.Clear();
        var sites = context.Sites;
        for (var i = first; i < end; i++)
        {
            while (site < sites.Count && sites[site].First < i) site++;
            var row = context.View.Frequent[i];
            if (sums.Has(row, context.Tokens[i].Hash))
            {
                sums.Prefetch(row);
                into.EndKnownWord(row);
            }
            else
            {
                AddWord(context, i, into);
                AddWordCategories(context, i, site < sites.Count && sites[site].First == i ? sites[site] : null, into);
                into.EndWord(row, context.Tokens[i].Hash);
            }
            AddKnownName(context, i, into);
            AddPlace(context, i, into);
            into.EndToken();
        }
        return site;
    }

    /// <summary>Describes a token whose word is hidden: only where it stands.</summary>
    public static void AddHidden(ReadingContext context, int i, NetworkInput into)
    {
        into.AddAffix(HiddenWord);
        AddPlace(context, i, into);
        into.EndToken();
    }

    /// <summary>Describes a single token, with the word's own vector or without it.</summary>
    public static void AddToken(ReadingContext context, int i, CueSite? site, bool withWord, NetworkInput into)
    {
        if (withWord) AddWord(context, i, into);
        else AddUnknown(context, i, into);
        AddWordCategories(context, i, site, into);
        AddKnownName(context, i, into);
        AddPlace(context, i, into);
        into.EndToken();
    }

    private static void AddWord(ReadingContext context, int i, NetworkInput into)
    {
        var row = context.View.Row(i);
        if (row == 0)
        {
            AddUnknown(context, i, into);
            return;
        }
        into.AddWord(row - 1);
        if (context.View.BareRows[i] is > 0 and var bare) into.AddWord(bare - 1);
        AddAffixes(context, i, into);
    }

    private static void AddUnknown(ReadingContext context, int i, NetworkInput into)
    {
        into.AddAffix(UnknownWord);
        AddAffixes(context, i, into);
    }

    private static void AddAffixes(ReadingContext context, int i, NetworkInput into)
    {
        if (context.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Latin)) return;
        var word = context.Folded(i)[context.View.Proclitic(i)..];
        if (word.Length < 3) return;
        into.AddAffix(AffixRow(1, word[..3]));
        into.AddAffix(AffixRow(2, word[^2..]));
        into.AddAffix(AffixRow(3, word[^3..]));
    }

    private static int AffixRow(ulong kind, ReadOnlySpan<char> affix) => 2 + (int)((WordHash.Of(affix) ^ (kind * 0x9E3779B97F4A7C15)) % (Affixes - 2));

    // What follows from the word alone: the network keeps the sum of it.
    private static void AddWordCategories(ReadingContext context, int i, CueSite? site, NetworkInput into)
    {
        var view = context.View;
        var token = context.Tokens[i];
        into.AddCategory(Shape + ShapeOf(context, i));
        if (site is { } cue) AddCue(cue, into);
        if (token.Kind != TokenKind.Word) return;
        if (view.Function(i) != 0) into.AddCategory(Function + (int)view.Function(i));
        if (view.Proclitic(i) > 0) into.AddCategory(Proclitic + ProcliticOf(context, i));
        for (var set = view.Name(i); set != 0; set &= set - 1) into.AddCategory(Name + System.Numerics.BitOperations.TrailingZeroCount(set));
        for (var set = (uint)view.Role(i); set != 0; set &= set - 1) into.AddCategory(Role + System.Numerics.BitOperations.TrailingZeroCount(set));
        into.AddCategory(Frequency + (int)(view.Frequency(i) / 16));
    }

    private static void AddKnownName(ReadingContext context, int i, NetworkInput into)
    {
        if (context.Tokens[i].Kind == TokenKind.Word && context.View.KnownNames[i] is not 0 and var known) into.AddCategory(Known + (int)known);
    }

    private static void AddCue(CueSite cue, NetworkInput into)
    {
        into.AddCategory(CueForm + (int)((cue.Form ^ (cue.Form >> 8)) % 256));
        into.AddCategory(CueAct + (int)cue.Word.Act);
        into.AddCategory(CueLemma + (int)(cue.Lemma % Lemmas));
        for (var set = cue.Word.Governs; set != 0; set &= set - 1) into.AddCategory(CueGoverns + (System.Numerics.BitOperations.TrailingZeroCount(set) % 16));
    }

    private static int ShapeOf(ReadingContext context, int i)
    {
        var token = context.Tokens[i];
        return token.Kind switch
        {
            TokenKind.Word => context.View.HasArticle(i) ? 1 : 0,
            TokenKind.Number => 1 + Math.Min(5, token.FoldedLength),
            TokenKind.Latin => 7,
            TokenKind.Quote => 8,
            _ => 16 + (token.First % 48),
        };
    }

    private static int ProcliticOf(ReadingContext context, int i)
    {
        var first = context.Folded(i)[0] switch { 'و' => 0, 'ف' => 1, 'ب' => 2, 'ل' => 3, _ => 4 };
        return first + (context.View.Proclitic(i) > 1 ? 8 : 0);
    }

    private static void AddPlace(ReadingContext context, int i, NetworkInput into)
    {
        var tokens = context.Tokens;
        var lineStart = i == 0 || tokens[i - 1].Paragraph != tokens[i].Paragraph;
        if (lineStart) into.AddCategory(Place);
        if (context.Sentences[context.SentenceAt[i]].First == i) into.AddCategory(Place + 1);
        if (i + 1 == tokens.Length || tokens[i + 1].Paragraph != tokens[i].Paragraph) into.AddCategory(Place + 2);
        if (tokens[i].AfterSpace) into.AddCategory(Place + 3);
        if (tokens[i].Paragraph == tokens[^1].Paragraph) into.AddCategory(Place + 4);
        into.AddCategory(Place + 8 + Math.Min(5, tokens[i].Paragraph));
        AddQuotation(context, i, into);
    }

    private static void AddQuotation(ReadingContext context, int i, NetworkInput into)
    {
        var inside = context.QuotationAt[i];
        if (inside >= 0)
        {
            var quotation = context.Quotations[inside];
            into.AddCategory(Quotation + (quotation.Closed ? 0 : 5) + (quotation.Count <= 2 ? 0 : quotation.Count <= 4 ? 1 : quotation.Count <= 8 ? 2 : 3));
            if (quotation.Depth > 1) into.AddCategory(Quotation + 4);
        }
        if (context.Tokens[i].Kind != TokenKind.Quote) return;
        var opens = i + 1 < context.Tokens.Length && context.QuotationAt[i + 1] >= 0 && context.Quotations[context.QuotationAt[i + 1]].Open == i;
        into.AddCategory(Quotation + (opens ? 10 : 11));
    }
}
