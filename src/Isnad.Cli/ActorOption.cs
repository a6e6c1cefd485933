using Isnad.Intake.Actors;

namespace Isnad.Cli;

/// <summary>Reads what <c>--actors</c> names.</summary>
internal static class ActorOption
{
    /// <summary>The actors of the file; none where no file is named. A broken file is a wrong configuration.</summary>
    public static IReadOnlyList<Actor> Read(string? path)
    {
        if (path is null) return [];
        try
        {
            return ActorFile.Read(path);
        }
        catch (InvalidDataException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
