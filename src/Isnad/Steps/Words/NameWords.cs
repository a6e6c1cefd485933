using Isnad.Model;

namespace Isnad.Steps.Words;

/// <summary>The words of known names, by the hash of their folded form; compiled from the tables of names.</summary>
internal sealed class NameWords(FlagTable table)
{
    public static NameWords Embedded { get; } = new(new FlagTable(ModelFile.Embedded("names.bin")));

    /// <summary>What is known of the word with that hash.</summary>
    public NameWord Find(ulong hash) => (NameWord)table.Find(hash);
}
