namespace Isnad.Answers;

/// <summary>What was asked can't be understood: each fault with its place.</summary>
public sealed class AskedWrongException(IReadOnlyList<AskedFault> faults) : Exception(faults[0].Message)
{
    public AskedWrongException(string field, string message)
        : this([new AskedFault(field, null, message)])
    {
    }

    public IReadOnlyList<AskedFault> Faults { get; } = faults;
}
