using Isnad.Training;

return args is ["lexicon"] ? LexiconCommand.Run() : Fail();

static int Fail()
{
    Console.Error.WriteLine("lexicon: writes the table of cue forms (from the repository root)");
    return 1;
}
