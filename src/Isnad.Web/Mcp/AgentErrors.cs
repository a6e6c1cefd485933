using System.Globalization;
using Isnad.Answers;
using Isnad.Store;
using Isnad.Web.Problems;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Isnad.Web.Mcp;

/// <summary>Turns what an agent asked wrongly into a sentence that it can act on. All else is logged, and the agent is told only that something went wrong.</summary>
internal static class AgentErrors
{
    public static McpRequestHandler<CallToolRequestParams, CallToolResult> Filter(McpRequestHandler<CallToolRequestParams, CallToolResult> next) => async (request, stop) =>
    {
        try
        {
            return await next(request, stop).ConfigureAwait(false);
        }
        catch (AskedWrongException e)
        {
            return Said(string.Join("; ", e.Faults.Select(Line)));
        }
        catch (Exception e) when (e is ProblemException or StoreException or McpException)
        {
            return Said(e is McpException ? e.Message : ProblemOf.Exception(e).Message);
        }
    };

    private static CallToolResult Said(string message) => new() { IsError = true, Content = [new TextContentBlock { Text = message }] };

    private static string Line(AskedFault fault) =>
        fault.Position is { } place ? string.Create(CultureInfo.InvariantCulture, $"{fault.Field}, code point {place}: {fault.Message}") : $"{fault.Field}: {fault.Message}";
}
