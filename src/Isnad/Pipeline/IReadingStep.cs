namespace Isnad.Pipeline;

/// <summary>One pass over an article. Steps run in a fixed order; each says what it needs of those before and what it adds.</summary>
internal interface IReadingStep
{
    /// <summary>What must be there before it runs.</summary>
    Layers Needs { get; }

    /// <summary>What is there after it ran.</summary>
    Layers Adds { get; }

    void Run(ReadingContext context);
}

/// <summary>What a context may hold beyond tokens, sentences and quotations.</summary>
[Flags]
internal enum Layers
{
    None = 0,
    Words = 1,
    Entities = 2,
    Cues = 4,
    Contents = 8,
    Sources = 16,
    Speakers = 32,
    Relays = 64,
    Labels = 128,
    Confidence = 256,
    Telling = 512,
    Circumstances = 1024,
    Times = 2048,
    Encoding = 4096,
    Actors = 8192,
    Roles = 16384,
}
