namespace Isnad.Store;

/// <summary>
/// The words that a store indexes, made here for all stores: each form of each word once, with spaces between. ASCII marks inside words are moved to the
/// private use area, so that no store takes them for something.
/// </summary>
public static class IndexText
{
    /// <summary>Another number means that every index must be made anew: the folding or the forms of words have changed.</summary>
    public const int Form = 2;

    private const char PrivateUse = '\uE000';

    /// <summary>What is indexed of a text.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0) return "";
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in SearchWords.Split(text)) SearchWords.AddForms(word.Folded, forms);
        return string.Join(' ', forms.Select(Safe));
    }

    /// <summary>A form as it stands in the index.</summary>
    public static string Safe(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Any(IsMark) ? string.Concat(form.Select(c => IsMark(c) ? (char)(PrivateUse + c) : c)) : form;
    }

    private static bool IsMark(char c) => c < 0x80 && !char.IsAsciiLetterOrDigit(c);
}
