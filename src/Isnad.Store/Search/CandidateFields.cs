namespace Isnad.Store;

/// <summary>The candidate that is being judged, with its fields.</summary>
internal sealed class CandidateFields
{
    private readonly CandidateField[] fields = [.. Enum.GetValues<MatchField>().Select(field => new CandidateField(field))];

    private Candidate? current;

    public Candidate Current => current ?? throw new InvalidOperationException("no candidate yet");

    public CandidateField this[MatchField field] => fields[(int)field];

    public void Set(Candidate candidate)
    {
        current = candidate;
        foreach (var field in fields) field.Next();
    }
}
