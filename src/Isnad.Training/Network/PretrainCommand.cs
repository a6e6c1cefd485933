using System.Runtime.InteropServices;
using Isnad.Languages.Arabic.Cues;
using Isnad.Model;
using Isnad.Model.Network;
using Isnad.Pipeline;

namespace Isnad.Training.Network;

/// <summary>Makes the word vectors and the network that training on annotated articles begins with.</summary>
internal static unsafe class PretrainCommand
{
    private const int MaxLetters = 3200;

    public static void Run(string raw, string startVectors, string folder, int epochs)
    {
        var floats = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(startVectors)).ToArray();
        var half = floats.Length / 2;
        Numbers words = new(half), outputs = new(half);
        for (var i = 0; i < half; i++)
        {
            words.Start[i] = floats[i];
            outputs.Start[i] = floats[half + i];
        }
        var total = Texts(raw).Count();
        var counts = new int[half / NetworkShape.WordWidth];
        foreach (var context in Contexts(raw))
            for (var i = 0; i < context.Tokens.Length; i++)
                if (context.View.Row(i) is > 0 and var row) counts[row - 1]++;
        var drawn = new List<int>();
        var sum = counts.Sum(c => Math.Pow(c, 0.75));
        for (var i = 0; i < counts.Length; i++)
            for (var k = Math.Max(1, (int)(Math.Pow(counts[i], 0.75) / sum * 3_000_000)); k > 0; k--) drawn.Add(i);
        var pretraining = new Pretraining(words, outputs, [.. drawn]);
        pretraining.Run(() => Contexts(raw), new ArabicCueFinder(CueLexicon.Embedded), epochs, total);
        var header = $"token network 1, learned from {total} raw news articles by guessing hidden words, {epochs} times over; no text";
        File.WriteAllBytes(Path.Combine(folder, "network-start.bin"), NetworkFile.Write(header, new(Isnad.Steps.Encoding.TokenInput.Categories, Isnad.Steps.Encoding.TokenInput.Affixes), pretraining.Parameters.All));
        File.WriteAllBytes(Path.Combine(folder, "vectors.bin"), ModelFile.Write("word vectors 1, learned with the token network; rows as numbered in words.bin", NetworkFile.Table(words.Span(0, half), NetworkShape.WordWidth)));
    }

    private static IEnumerable<ReadingContext> Contexts(string raw)
    {
        foreach (var text in Texts(raw))
        {
            var context = new ReadingContext(new Article(text), text);
            Statements.Steps.Words.Run(context);
            yield return context;
        }
    }

    // Long articles are cut: their beginnings have all that is to be learned.
    private static IEnumerable<string> Texts(string raw) =>
        RawArticles.Read(raw).Select(a => a.Text.Length <= MaxLetters ? a.Text : a.Text[..Math.Max(1, a.Text.LastIndexOfAny([' ', '\n'], MaxLetters))]);
}
