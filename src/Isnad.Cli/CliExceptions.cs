namespace Isnad.Cli;

/// <summary>The user asked for something that can't be: one line, exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>Whoever reads our output has stopped reading: there is nothing to say to anybody.</summary>
internal sealed class ClosedPipeException(Exception inner) : Exception("The output was closed.", inner);
