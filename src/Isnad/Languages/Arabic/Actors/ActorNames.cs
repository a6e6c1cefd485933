using Isnad.Knowledge;
using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Actors;
using Isnad.Steps.Entities;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Languages.Arabic.Actors;

/// <summary>Cuts names into words just as the reader cuts a text, and tells a table of actors which names they go by.</summary>
internal sealed class ActorNames(ActorTableWriter table)
{
    // «بن علي» is no more than a father's name, «علي» no more than a given one.
    private const int ShortestLastName = 3;

    private readonly WordsStep words = new(WordTable.Embedded, new FunctionWords(LexiconFile.Embedded("function-words.tsv")), NameWords.Embedded, KnownNames.Embedded, NounRoles.Embedded, NameBearers.Embedded);

    /// <summary>Adds an actor with all its names.</summary>
    public void Add(Actor actor, ActorFlags flags, Func<string, AliasSort>? sortOf = null)
    {
        var number = table.Add(actor, flags, actor.Offices.Select(office => (WordsOf(office.Title), office.From, office.To)));
        var sort = sortOf ?? (name => name == actor.Name ? AliasSort.Name : AliasSort.Alias);
        foreach (var name in actor.Aliases.Prepend(actor.Name)) AddName(name, number, sort(name));
        if (actor.Latin is { Length: > 1 } latin) AddName(latin, number, AliasSort.Latin);
        if (actor.Kind == ActorKind.Person) AddShortForms(actor.Name, number);
        foreach (var name in actor.Aliases.Prepend(actor.Name)) AddSpelling(name, number, sort(name));
    }

    /// <summary>The hashes of the words of a text, without particles and articles.</summary>
    public ulong[] WordsOf(string text)
    {
        var context = Read(text);
        return [.. Enumerable.Range(0, context.Tokens.Length).Where(i => context.Tokens[i].IsWordLike).Select(i => context.View.Bares[i])];
    }

    private void AddName(string name, int actor, AliasSort sort)
    {
        if (name.EndsWith('+')) return; // «أوبك+» would be «أوبك»
        if (FormOf(name) is { Length: > 0 } form) table.Name(AliasKey.Of(form), actor, sort);
    }

    private void AddSpelling(string name, int actor, AliasSort sort)
    {
        var context = Read(name);
        if (sort != AliasSort.Common && NameKeys.Loose(context, 0, context.Tokens.Length) is not 0 and var key) table.Name(key, actor, sort);
    }

    // «رجب أردوغان» and «أردوغان» of «رجب طيب أردوغان»
    private void AddShortForms(string name, int actor)
    {
        var form = FormOf(name);
        if (form.Length < 2) return;
        if (form.Length > 2) table.Name(AliasKey.Of([form[0], form[^1]]), actor, AliasSort.Alias);
        if (name.AsSpan(name.LastIndexOf(' ') + 1).Length >= ShortestLastName) table.Name(AliasKey.Of([form[^1]]), actor, AliasSort.LastName);
    }

    private ulong[] FormOf(string name)
    {
        var context = Read(name);
        return context.Tokens.Length == 0 ? [] : NameForm.Of(context, 0, context.Tokens.Length).Words;
    }

    private ReadingContext Read(string text)
    {
        var context = new ReadingContext(new Article(text), text);
        words.Run(context);
        return context;
    }
}
