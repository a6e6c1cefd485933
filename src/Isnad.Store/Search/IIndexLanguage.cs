namespace Isnad.Store;

/// <summary>How a store's index of words is asked. Each part is such that it can stand inside another.</summary>
public interface IIndexLanguage
{
    /// <summary>One of these, or each of them.</summary>
    string Joined(IEnumerable<string> parts, bool all);

    /// <summary>What the first finds and the second does not.</summary>
    string Without(string wanted, string excluded);

    /// <summary>A form of a word in one of the fields, or what begins with it.</summary>
    string Form(IReadOnlyList<MatchField> fields, string form, bool isBeginning);

    /// <summary>A fact, or what begins with it.</summary>
    string Fact(string fact, bool isBeginning);
}
