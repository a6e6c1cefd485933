namespace Isnad.Store;

/// <summary>What a store keeps of a statement, as in <see cref="StatementRow"/>; several at once where a set is meant.</summary>
[Flags]
public enum StatementColumns
{
    None = 0,
    Article = 1 << 0,
    Version = 1 << 1,
    Position = 1 << 2,
    Name = 1 << 3,
    Day = 1 << 4,
    Outlet = 1 << 5,
    Content = 1 << 6,
    Speaker = 1 << 7,
    SpeakerKind = 1 << 8,
    SpeakerNamed = 1 << 9,
    Source = 1 << 10,
    About = 1 << 11,
    Cue = 1 << 12,
    Via = 1 << 13,
    Place = 1 << 14,
    Around = 1 << 15,
    Act = 1 << 16,
    Quote = 1 << 17,
    HasChain = 1 << 18,
    SaidFirst = 1 << 19,
    SaidLast = 1 << 20,
    Status = 1 << 21,
    CorrectedBy = 1 << 22,
    Entered = 1 << 23,
    SpeakerActor = 1 << 24,
    AboutActors = 1 << 25,
    SpeakerRoles = 1 << 26,
    IsCopy = 1 << 27,
    Changed = 1 << 28,
    All = (Changed << 1) - 1,
}
