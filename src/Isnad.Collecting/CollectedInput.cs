using Isnad.Intake;
using Isnad.Store;

namespace Isnad.Collecting;

/// <summary>An input, and what is to be kept of it.</summary>
/// <param name="Input">It: an article or a failure.</param>
/// <param name="Article">The article with its reading; null for a failure, and for what is kept already.</param>
public sealed record CollectedInput(ArticleInput Input, IncomingArticle? Article)
{
    /// <summary>That very version is kept already, and was not read again.</summary>
    public bool IsKnown => Input.Article is not null && Article is null;
}
