namespace Isnad.Web.Security;

/// <summary>What a token lets its holder do; each name is also the policy that asks for it.</summary>
public static class Scopes
{
    /// <summary>The type of the claim that names a scope.</summary>
    public const string Claim = "scope";

    /// <summary>Search and read.</summary>
    public const string Read = "read";

    /// <summary>Correct statements and keep searches; reading goes with it.</summary>
    public const string Correct = "correct";

    /// <summary>Watch the server itself, and say where it goes on the network; all else goes with it.</summary>
    public const string Admin = "admin";

    /// <summary>All, from the least to the most.</summary>
    public static IReadOnlyList<string> All { get; } = [Read, Correct, Admin];

    /// <summary>A scope with those that go with it.</summary>
    public static IEnumerable<string> With(string scope) => All.TakeWhile(other => other != scope).Append(scope);
}
