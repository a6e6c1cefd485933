namespace Isnad.Web.Interface;

/// <summary>Chooses the form of a counted noun.</summary>
internal static class PluralForm
{
    /// <summary>
    /// The form of <paramref name="forms"/> for <paramref name="n"/>. Arabic has six: none, one, two, few (3–10), many (11–99), other; English has three: none, one, other.
    /// </summary>
    public static string Choose(string forms, long n, InterfaceLanguage language)
    {
        var each = forms.Split('|');
        var at = language == InterfaceLanguage.Arabic ? Arabic(n) : (int)Math.Min(n, 2);
        return each[Math.Min(at, each.Length - 1)].Trim();
    }

    private static int Arabic(long n) => n switch
    {
        0 => 0,
        1 => 1,
        2 => 2,
        _ => (n % 100) switch
        {
            >= 3 and <= 10 => 3,
            >= 11 => 4,
            _ => 5,
        },
    };
}
