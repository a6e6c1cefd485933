using Isnad.Training.Words;

switch (args)
{
    case ["words", var raw, var target]:
        WordsCommand.Run(raw, target);
        return 0;
    case ["cross-validate", var gold, var answers]:
        Isnad.Training.Statements.CrossValidation.Run(gold, answers, 5, null);
        return 0;
    case ["entities-experiment", var gold, var folds]:
        Isnad.Training.EntityExperiment.Run(gold, int.Parse(folds, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine("usage: words RAW.jsonl.gz TARGET.bin");
        return 2;
}
