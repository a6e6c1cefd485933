using System.Runtime.CompilerServices;
using Isnad.Model;
using Isnad.Text;

namespace Isnad.Knowledge;

/// <summary>
/// The hash that a name is looked up by. The strict key is of its words, without article; the loose key is of its consonants, where spellings
/// of one foreign name meet: «غوتيريش» and «جوتيريس», «ترمب» and «ترامب».
/// </summary>
internal struct AliasKey
{
    private const ulong LooseSeed = 0x4C4F4F53454B4559;

    private ulong hash;
    private char last;
    private char final;

    /// <summary>The strict key of no words.</summary>
    public static ulong Begin => 0x5354524943544B59;

    /// <summary>How many consonants the loose key holds.</summary>
    public int Length { get; private set; }

    /// <summary>The loose key of the words added so far.</summary>
    public readonly ulong Loose => WordHash.Mix(WordHash.Add(hash, final) ^ LooseSeed);

    /// <summary>The strict key with one more word, given as the hash of its folded form without particles and article.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add(ulong key, ulong word) => FeatureBuffer.Combine(key, word);

    /// <summary>The strict key of a whole name.</summary>
    public static ulong Of(ReadOnlySpan<ulong> words)
    {
        var key = Begin;
        foreach (var word in words) key = Add(key, word);
        return key;
    }

    /// <summary>The loose key of nothing, to add words to.</summary>
    public static AliasKey NewLoose() => new() { hash = WordHash.Begin };

    /// <summary>Adds a folded word without particles and article.</summary>
    public void AddLoose(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var letter = ClassOf(word[i]);
            if (letter == last || (IsVowel(letter) && Length > 0) || (letter == 'ه' && i == word.Length - 1 && i > 0)) continue;
            hash = WordHash.Add(hash, letter);
            last = letter;
            Length++;
        }
        // «سعد» is not «السعدي»: the vowel at the end stays.
        if (word.Length > 0) final = word[^1] is 'ه' or 'ا' ? 'ا' : word[^1] is 'ي' or 'ی' ? 'ي' : '\0';
    }

    private static bool IsVowel(char c) => c is 'ا' or 'و' or 'ي' or 'ء';

    // Letters that newsrooms write for one foreign sound.
    private static char ClassOf(char c) => c switch
    {
        'غ' or 'ق' or 'ج' or 'گ' or 'ڨ' or 'ڭ' or 'ݣ' => 'غ',
        'پ' => 'ب',
        'ڤ' or 'ڥ' => 'ف',
        'ش' or 'ص' or 'ث' or 'چ' => 'س',
        'ط' => 'ت',
        'ذ' or 'ض' => 'د',
        'ظ' or 'ژ' => 'ز',
        'ک' => 'ك',
        'ی' => 'ي',
        _ => c,
    };
}
