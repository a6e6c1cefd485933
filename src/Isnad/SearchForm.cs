namespace Isnad;

/// <summary>A form by which a folded word of a text is found: a stretch of it, whose last letter may be ه instead of ت («وزارتها» is found by «وزاره»).</summary>
/// <param name="Start">Where the stretch begins.</param>
/// <param name="Length">Its letters.</param>
/// <param name="EndsInHa">True when its last letter is written ه.</param>
public readonly record struct SearchForm(int Start, int Length, bool EndsInHa)
{
    /// <summary>True when this form of <paramref name="folded"/> is <paramref name="wanted"/>.</summary>
    public bool Is(ReadOnlySpan<char> folded, ReadOnlySpan<char> wanted) => wanted.Length == Length && Begins(folded, wanted);

    /// <summary>True when this form of <paramref name="folded"/> begins with <paramref name="wanted"/>.</summary>
    public bool Begins(ReadOnlySpan<char> folded, ReadOnlySpan<char> wanted)
    {
        if (wanted.Length > Length) return false;
        if (!EndsInHa || wanted.Length < Length) return folded.Slice(Start, Length).StartsWith(wanted);
        return wanted[^1] == 'ه' && folded.Slice(Start, Length - 1).SequenceEqual(wanted[..^1]);
    }

    /// <summary>The form as a text.</summary>
    public string Of(string folded) => EndsInHa ? string.Concat(folded.AsSpan(Start, Length - 1), "ه") : folded.Substring(Start, Length);
}
