using Isnad.Knowledge;
using Isnad.Pipeline;

namespace Isnad.Steps.Roles;

/// <summary>Finds titles and offices beside the names of people, with what they belong to, and where people are spoken of by title or pronoun alone.</summary>
internal sealed class RoleStep(KnowledgeBase knowledge) : IReadingStep
{
    public Layers Needs => Layers.Speakers | Layers.Actors;

    public Layers Adds => Layers.Roles;

    public void Run(ReadingContext context)
    {
        if (context.Entities.Count == 0) return;
        new RoleFinder(context, knowledge.Words).Fill();
        new CorefFinder(context, knowledge.Words).Fill();
    }
}
