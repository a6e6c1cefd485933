using Isnad.Store;
using Isnad.Text;

namespace Isnad.Analysis;

/// <summary>A statement in its row.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="OnlyHere">The words of its content that no other outlet has in this row, as spans of <see cref="StatementRow.Content"/>; empty where the row has no other outlet.</param>
public sealed record ComparedCell(StatementRow Statement, IReadOnlyList<TextSpan> OnlyHere);
