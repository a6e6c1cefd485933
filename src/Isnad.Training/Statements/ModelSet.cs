using Isnad.Model;
using Isnad.Model.Network;

namespace Isnad.Training.Statements;

/// <summary>The model files of one training run, by name.</summary>
internal sealed class ModelSet
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public byte[] this[string name]
    {
        get => files[name];
        set => files[name] = value;
    }

    public IEnumerable<KeyValuePair<string, byte[]>> Files => files;

    /// <summary>The token network among the files.</summary>
    public TokenNetwork Network => field ??= new TokenNetwork(ModelFile.Pinned("network", files["network"]), VectorTable.Embedded("vectors.bin"));

    public TreeModel Trees(string name) => new(ModelFile.Pinned(name, files[name]));

    public WeightTable Table(string name) => new(ModelFile.Pinned(name, files[name]));
}
