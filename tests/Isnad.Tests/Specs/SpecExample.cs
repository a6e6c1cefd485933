namespace Isnad.Tests;

/// <summary>One fenced example of a spec: an article and the statements that must be read in it.</summary>
internal sealed record SpecExample(string File, int Line, string Name, Article Article, IReadOnlyList<ExpectedStatement> Statements)
{
    /// <summary>The expressions of time, as <see cref="TimeLines"/> writes them; null where the example does not speak of them.</summary>
    public IReadOnlyList<string>? Times { get; init; }

    /// <summary>What the example says of entities, as <see cref="EntityLines"/> writes it.</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];

    /// <summary>False where the example speaks of times or entities only.</summary>
    public bool ChecksStatements { get; init; } = true;

    public override string ToString() => $"{File}: {Name}";
}

/// <summary>What an example says of one statement: only the fields that it names are checked.</summary>
internal sealed record ExpectedStatement(IReadOnlyList<(string Field, string Value)> Fields);
