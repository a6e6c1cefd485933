namespace Isnad.Text;

/// <summary>A sentence by its tokens: [First, End).</summary>
internal readonly record struct Sentence(int First, int End, int Paragraph);
