using System.Text.Json.Serialization;
using Isnad.Export;

namespace Isnad.Answers;

/// <summary>On whose word we have a statement: <c>isnad.chain/1</c>.</summary>
/// <param name="Statement">The statement's name in the store.</param>
/// <param name="Chain">The outlet first, the speaker last.</param>
public sealed record ChainAnswer(string Statement, IReadOnlyList<LinkAnswer> Chain)
{
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "isnad.chain/1";

    public static ChainAnswer Of(string name, Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return new ChainAnswer(name, [.. statement.Chain.Select(link => new LinkAnswer(ContractNames.Of(link.Role), link.Name, link.Named))]);
    }
}
