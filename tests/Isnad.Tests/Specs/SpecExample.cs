namespace Isnad.Tests;

/// <summary>One fenced example of a spec: an article and the statements that must be read in it.</summary>
internal sealed record SpecExample(string File, int Line, string Name, Article Article, IReadOnlyList<ExpectedStatement> Statements)
{
    public override string ToString() => $"{File}: {Name}";
}

/// <summary>What an example says of one statement: only the fields that it names are checked.</summary>
internal sealed record ExpectedStatement(IReadOnlyList<(string Field, string Value)> Fields);
