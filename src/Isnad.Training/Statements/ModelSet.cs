using Isnad.Model;

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

    public TreeModel Trees(string name) => new(ModelFile.Pinned(name, files[name]));

    public WeightTable Table(string name) => new(ModelFile.Pinned(name, files[name]));
}
