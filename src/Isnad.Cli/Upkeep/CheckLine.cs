namespace Isnad.Cli;

/// <summary>What was found of one thing, and what to do where it is not as it should be.</summary>
internal sealed record CheckLine(CheckState State, string What, string Says);

/// <summary>As it should be; works, but not as well as it could; does not work.</summary>
internal enum CheckState { Ok, Warning, Broken }
