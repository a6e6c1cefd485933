using Isnad.Languages.Arabic.Actors;
using Isnad.Languages.Arabic.Cues;
using Isnad.Steps.Words;

namespace Isnad.Training;

/// <summary>Writes the tables of cue forms, of words of names and of actors that the engine embeds.</summary>
internal static class LexiconCommand
{
    private const string Folder = "src/Isnad/Languages/Arabic/Model/";

    public static int Run()
    {
        Write("cue-forms.bin", CueFormCompiler.Compile(CueData.Embedded()));
        Write("names.bin", NameWordCompiler.Compile());
        Write("known-names.bin", KnownNameCompiler.Compile());
        Write("actors.bin", ActorCompiler.Compile());
        return 0;
    }

    private static void Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Folder + name, bytes);
        Console.WriteLine($"{Folder}{name}: {bytes.Length} bytes");
    }
}
