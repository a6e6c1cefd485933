using Isnad.Answers;

namespace Isnad.Web.Mcp;

/// <summary>How many rows an agent gets at once.</summary>
internal static class AgentRows
{
    public const int Most = 50;

    /// <exception cref="AskedWrongException">It is none, or too many.</exception>
    public static int Limit(int limit) => limit is >= 1 and <= Most ? limit : throw new AskedWrongException("limit", $"is a number from 1 to {Most}");
}
