using Isnad.Training;
using Isnad.Training.Statements;
using Isnad.Training.Words;

switch (args)
{
    case ["lexicon"]:
        return LexiconCommand.Run();
    case ["words", var raw, var target]:
        WordsCommand.Run(raw, target);
        return 0;
    case ["pretrain", var raw, var vectors, var folder, var epochs]:
        Isnad.Training.Network.PretrainCommand.Run(raw, vectors, folder, int.Parse(epochs, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["network", var gold, var seed]:
        Isnad.Training.Network.NetworkTrial.Run(gold, ulong.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["annotate", var raw, var gold, var folder, var count]:
        Isnad.Training.AnnotationExport.Run(raw, gold, folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["cross-validate", var gold, var answers]:
        CrossValidation.Run(gold, null, answers, 5, null);
        return 0;
    case ["cross-validate", var gold, var annotations, var raw, var answers]:
        CrossValidation.Run(gold, (annotations, raw), answers, 5, null);
        return 0;
    case ["train", var gold, var annotations, var raw, var answers, var folder]:
        CrossValidation.Run(gold, (annotations, raw), answers, 5, folder);
        return 0;
    default:
        Console.Error.WriteLine("""
            lexicon                        writes the tables of cue forms and of words of names (from the repository root)
            words RAW.jsonl.gz TARGET.bin  makes the table of words from raw articles
            train GOLD ANSWERS FOLDER      makes the weights in FOLDER, and ANSWERS as cross-validate does
            cross-validate GOLD ANSWERS    reads each outlet with weights learned from the others
            """);
        return 2;
}
