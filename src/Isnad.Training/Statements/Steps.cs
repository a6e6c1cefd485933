using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Contents;
using Isnad.Steps.Cues;
using Isnad.Steps.Entities;
using Isnad.Steps.Sources;
using Isnad.Steps.Speakers;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Training.Statements;

/// <summary>The reader's steps with weights fresh from training.</summary>
internal static class Steps
{
    public static WordsStep Words { get; } = new(WordTable.Embedded, new FunctionWords(LexiconFile.Embedded("function-words.tsv")));

    public static IReadingStep Entities(ModelSet models) => new EntityStep(new SequenceModel(models.Table("entities"), EntityTag.Follows));

    public static IReadingStep Cues(ModelSet models, ICueFinder finder, float threshold) => new CueStep(finder, models.Table("cues"), threshold);

    public static IReadingStep[] AfterCues(ModelSet models) =>
    [
        new ContentStep(models.Table("content-starts"), models.Table("content-ends")),
        new SourceStep(models.Table("source-starts"), models.Table("source-ends")),
        new SpeakerStep(models.Table("speakers")),
    ];
}
