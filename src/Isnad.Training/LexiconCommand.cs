using Isnad.Languages.Arabic.Cues;

namespace Isnad.Training;

/// <summary>Writes the table of cue forms that the engine embeds.</summary>
internal static class LexiconCommand
{
    private const string Target = "src/Isnad/Languages/Arabic/Model/cue-forms.bin";

    public static int Run()
    {
        var bytes = CueFormCompiler.Compile(CueData.Embedded());
        File.WriteAllBytes(Target, bytes);
        Console.WriteLine($"{Target}: {bytes.Length} bytes");
        return 0;
    }
}
