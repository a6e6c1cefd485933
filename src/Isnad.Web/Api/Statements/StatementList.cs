using System.Text.Json.Serialization;

namespace Isnad.Web.Api.Statements;

/// <summary>A page of statements: <c>isnad.statements/1</c>.</summary>
/// <param name="Total">How many there are, or at least.</param>
/// <param name="TotalIsExact">False when there are more than are counted.</param>
/// <param name="Cursor">Gives the next page; null after the last.</param>
/// <param name="Statements">The newest first.</param>
internal sealed record StatementList(int Total, bool TotalIsExact, string? Cursor, IReadOnlyList<StatementItem> Statements)
{
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "isnad.statements/1";
}
