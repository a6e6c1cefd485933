using Isnad.Languages.Arabic;
using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Confidence;
using Isnad.Steps.Contents;
using Isnad.Steps.Cues;
using Isnad.Steps.Entities;
using Isnad.Steps.Labels;
using Isnad.Steps.Relays;
using Isnad.Steps.Sources;
using Isnad.Steps.Speakers;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Training.Statements;

/// <summary>The reader's steps with weights fresh from training.</summary>
internal static class Steps
{
    public static WordsStep Words { get; } = new(WordTable.Embedded, new FunctionWords(LexiconFile.Embedded("function-words.tsv")), NameWords.Embedded, NounRoles.Embedded, NameBearers.Embedded);

    public static IReadingStep Entities(ModelSet models) => new EntityStep(new SequenceModel(models.Table("entities"), EntityTag.Follows));

    public static IReadingStep Cues(ModelSet models, ICueFinder finder, float threshold) => new CueStep(finder, models.Table("cues"), threshold);

    public static IReadingStep[] BeforeSpeakers(ModelSet models) =>
    [
        new ContentStep(models.Table("content-starts"), models.Table("content-ends")),
        new SourceStep(models.Table("source-starts"), models.Table("source-ends")),
    ];

    public static IReadingStep[] AfterCues(ModelSet models) => [.. BeforeSpeakers(models), Speakers(models)];

    public static IReadingStep Speakers(ModelSet models) => new SpeakerStep(models.Table("speaker-words"), models.Trees("speakers"));

    public static IReadingStep[] AfterSpeakers(ModelSet models) =>
    [
        new ConfidenceStep(models.Table("found"), models.Table("right"), ArabicLanguage.FoundThreshold),
        new RelayStep(models.Table("relays"), new SourceStep(models.Table("source-starts"), models.Table("source-ends")), ArabicLanguage.RelayThreshold),
        new LabelStep(models.Table("acts"), models.Table("quotes"), models.Table("kinds")),
    ];
}
