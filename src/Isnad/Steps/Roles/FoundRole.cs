namespace Isnad.Steps.Roles;

/// <summary>A title or an office beside a name, in tokens.</summary>
/// <param name="Entity">Whose it is.</param>
/// <param name="First">First token of the title.</param>
/// <param name="TitleEnd">The token after the title's last.</param>
/// <param name="End">The token after the last of title and organisation.</param>
/// <param name="Organization">The entity that it belongs to, or -1.</param>
/// <param name="State">1 + the number of the state that an adjective names, where no entity does; 0 for none.</param>
internal readonly record struct FoundRole(int Entity, int First, int TitleEnd, int End, int Organization, int State);

/// <summary>Words that speak of an entity without its name, in tokens; or, where <paramref name="Suffix"/> is not 0, in the last folded units of one token.</summary>
internal readonly record struct FoundCoref(int Entity, int First, int End, int Suffix, CoreferenceKind How);
