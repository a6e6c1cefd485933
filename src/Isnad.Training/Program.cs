using Isnad.Training;
using Isnad.Training.Network;
using Isnad.Training.Statements;
using Isnad.Training.Words;

switch (args)
{
    case ["lexicon"]:
        return LexiconCommand.Run();
    case ["words", var raw, var target, var vectors]:
        WordsCommand.Run(raw, target, vectors);
        return 0;
    case ["pretrain", var raw, var vectors, var folder, var epochs]:
        PretrainCommand.Run(raw, vectors, folder, int.Parse(epochs, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["network", var gold, var annotations, var raw, var networks]:
        NetworkTrial.Run(new TrainingFiles(gold, annotations, raw), networks);
        return 0;
    case ["cross-validate", var gold, var annotations, var raw, var answers, .. [] or [_]]:
        CrossValidation.Run(new TrainingFiles(gold, annotations, raw), answers, 5, null, args.ElementAtOrDefault(5));
        return 0;
    case ["train", var gold, var annotations, var raw, var answers, var folder, .. [] or [_]]:
        CrossValidation.Run(new TrainingFiles(gold, annotations, raw), answers, 5, folder, args.ElementAtOrDefault(6));
        return 0;
    default:
        Console.Error.WriteLine("""
            lexicon                                  writes the tables of cue forms and of names (from the repository root)
            words RAW TARGET VECTORS                 makes the table of words from raw articles, and vectors to start from
            pretrain RAW VECTORS FOLDER EPOCHS       makes word vectors and the network that training starts from
            network GOLD ANNOTATIONS RAW NETWORKS    judges the token networks by themselves, on outlets that they did not learn from
            cross-validate GOLD ANNOTATIONS RAW ANSWERS [NETWORKS]    reads each outlet of GOLD with weights learned from the others
            train GOLD ANNOTATIONS RAW ANSWERS FOLDER [NETWORKS]      makes the weights in FOLDER, and ANSWERS as cross-validate does
            Networks that stand in the folder NETWORKS are used again, others are put there.
            """);
        return 2;
}
