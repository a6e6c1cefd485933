using Isnad.Knowledge;
using Isnad.Languages.Arabic;
using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Circumstances;
using Isnad.Steps.Confidence;
using Isnad.Steps.Contents;
using Isnad.Steps.Cues;
using Isnad.Steps.Encoding;
using Isnad.Steps.Entities;
using Isnad.Steps.Labels;
using Isnad.Steps.Relays;
using Isnad.Steps.Sources;
using Isnad.Steps.Speakers;
using Isnad.Steps.Telling;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Training.Statements;

/// <summary>The reader's steps with weights fresh from training.</summary>
internal static class Steps
{
    public static WordsStep Words { get; } = new(WordTable.Embedded, new FunctionWords(LexiconFile.Embedded("function-words.tsv")), NameWords.Embedded, KnownNames.Embedded, NounRoles.Embedded, NameBearers.Embedded);

    public static IReadingStep[] BeforeCues(ModelSet models, ICueFinder finder) => [new EncodingStep(finder, models.Network), new EntityStep(models.Network, ActorTable.Embedded)];

    public static IReadingStep[] Cues(ModelSet models) => [new CueStep(models.Table("cues"), ArabicLanguage.CueThreshold), new TellingStep(TellingWords.Embedded)];

    public static IReadingStep[] BeforeSpeakers(ModelSet models) =>
    [
        new PassedOnCueStep(),
        new ContentStep(models.Network, models.Table("content-starts"), models.Table("content-ends")),
        new SourceStep(models.Network, models.Table("source-starts"), models.Table("source-ends")),
        new HandedOnStep(),
        new InsertedCueStep(),
    ];

    public static IReadingStep[] AfterCues(ModelSet models) => [.. BeforeSpeakers(models), Speakers(models)];

    public static IReadingStep Speakers(ModelSet models) => new SpeakerStep(models.Network, models.Table("speaker-words"), models.Trees("speakers"));

    public static IReadingStep[] AfterSpeakers(ModelSet models) =>
    [
        new ConfidenceStep(models.Trees("found"), models.Trees("right"), ArabicLanguage.KeptThreshold),
        new RelayStep(),
        new CircumstanceStep(),
        new LabelStep(models.Table("acts"), models.Table("quotes"), models.Table("kinds")),
    ];
}
