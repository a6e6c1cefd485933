using Isnad.Knowledge;
using Isnad.Languages.Arabic.Actors;
using Isnad.Languages.Arabic.Cues;
using Isnad.Languages.Arabic.Times;
using Isnad.Model;
using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Actors;
using Isnad.Steps.Circumstances;
using Isnad.Steps.Confidence;
using Isnad.Steps.Contents;
using Isnad.Steps.Cues;
using Isnad.Steps.Encoding;
using Isnad.Steps.Entities;
using Isnad.Steps.Labels;
using Isnad.Steps.Relays;
using Isnad.Steps.Roles;
using Isnad.Steps.Sources;
using Isnad.Steps.Speakers;
using Isnad.Steps.Telling;
using Isnad.Steps.Times;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Languages.Arabic;

/// <summary>The steps that read Arabic, with their lexicons and weights.</summary>
internal static class ArabicLanguage
{
    /// <summary>A word is taken as a cue from this probability on; what follows may still drop the draft.</summary>
    public const float CueThreshold = 0.25f;

    /// <summary>A draft is kept from this mean on of the probabilities that it is a statement and that who-said-what is right: chosen for the best F1 of who said what over held-out outlets.</summary>
    public const float KeptThreshold = 0.38f;

    /// <summary>The embedded actors, with <paramref name="own"/> before them.</summary>
    public static KnowledgeBase Knowledge(IReadOnlyList<Actor> own)
    {
        if (own.Count == 0) return new KnowledgeBase(ActorTable.Embedded);
        var table = new ActorTableWriter();
        var names = new ActorNames(table);
        foreach (var actor in own) names.Add(actor, actor.Kind == ActorKind.Place && ActorSort.HasCouncil(actor.Sort) ? ActorFlags.Government : ActorFlags.None);
        return new KnowledgeBase(ActorTable.Embedded, table.ToTable());
    }

    /// <summary>The steps in the order they run; <paramref name="knowledge"/> holds the actors that are known, else those that are embedded.</summary>
    public static IReadingStep[] Steps(KnowledgeBase? knowledge = null)
    {
        var network = TokenNetwork.Embedded("network.bin", "vectors.bin");
        var known = knowledge ?? new KnowledgeBase(ActorTable.Embedded);
        return
        [
            .. TimeSteps(),
            new EncodingStep(new ArabicCueFinder(CueLexicon.Embedded), network),
            new EntityStep(network, ActorTable.Embedded),
            new CueStep(WeightTable.Embedded("cues.bin"), CueThreshold),
            new TellingStep(TellingWords.Embedded),
            new PassedOnCueStep(),
            new ContentStep(network, WeightTable.Embedded("content-starts.bin"), WeightTable.Embedded("content-ends.bin")),
            new SourceStep(network, WeightTable.Embedded("source-starts.bin"), WeightTable.Embedded("source-ends.bin")),
            new HandedOnStep(),
            new InsertedCueStep(),
            new SpeakerStep(network, WeightTable.Embedded("speaker-words.bin"), TreeModel.Embedded("speakers.bin")),
            new ConfidenceStep(TreeModel.Embedded("found.bin"), TreeModel.Embedded("right.bin"), KeptThreshold),
            new RelayStep(),
            new CircumstanceStep(),
            new ActorStep(known),
            new RoleStep(known),
            new LabelStep(WeightTable.Embedded("acts.bin"), WeightTable.Embedded("quotes.bin"), WeightTable.Embedded("kinds.bin")),
        ];
    }

    /// <summary>The first of them, which are enough to find expressions of time.</summary>
    public static IReadingStep[] TimeSteps() =>
    [
        new WordsStep(WordTable.Embedded, new FunctionWords(LexiconFile.Embedded("function-words.tsv")), NameWords.Embedded, KnownNames.Embedded, NounRoles.Embedded, NameBearers.Embedded),
        new TimeStep(new ArabicTimeFinder(TimeLexicon.Embedded, new TenseReader(WordTable.Embedded))),
    ];
}
