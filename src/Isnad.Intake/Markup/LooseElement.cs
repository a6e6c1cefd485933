using System.Text;

namespace Isnad.Intake.Markup;

/// <summary>An element of XML that need not be well-formed.</summary>
/// <param name="Vocabulary">A short name for its namespace, as <see cref="Vocabularies"/> knows them; empty for those of feeds and for none.</param>
/// <param name="Name">Its name without prefix, as written.</param>
internal sealed record LooseElement(string Vocabulary, string Name)
{
    private readonly List<(string? Text, LooseElement? Element)> content = [];

    public required IReadOnlyList<KeyValuePair<string, string>> Attributes { get; init; }

    /// <summary>The line in which it begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The place in the text where it begins.</summary>
    public required int Start { get; init; }

    /// <summary>Where its content begins and ends in the text.</summary>
    public required int ContentStart { get; init; }

    public int ContentEnd { get; set; }

    /// <summary>False where the text ended first.</summary>
    public bool Closed { get; set; }

    public IEnumerable<LooseElement> Children => content.Where(part => part.Element is not null).Select(part => part.Element!);

    /// <summary>The value of an attribute, with its prefix if it has one; null where it is not there.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var pair in Attributes) if (pair.Key == attribute) return pair.Value;
            return null;
        }
    }

    public bool Is(string name, string vocabulary = "") => Vocabulary == vocabulary && Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    public LooseElement? Child(string name, string vocabulary = "") => Children.FirstOrDefault(child => child.Is(name, vocabulary));

    public IEnumerable<LooseElement> All(string name, string vocabulary = "") => Children.Where(child => child.Is(name, vocabulary));

    /// <summary>The text of a child, with single spaces; null where there is none.</summary>
    public string? Value(string name, string vocabulary = "") => All(name, vocabulary).Select(child => Spaces.Single(child.Text())).FirstOrDefault(text => text is not null);

    /// <summary>All elements of that name below it, in their order, those inside each other left out.</summary>
    public IEnumerable<LooseElement> Descendants(Func<LooseElement, bool> wanted)
    {
        var open = new Stack<LooseElement>([this]);
        while (open.TryPop(out var element))
        {
            if (element != this && wanted(element)) yield return element;
            else foreach (var child in element.Children.Reverse()) open.Push(child);
        }
    }

    /// <summary>All text in it.</summary>
    public string Text()
    {
        if (content is [{ Text: { } only }]) return only;
        var text = new StringBuilder();
        var open = new Stack<(string? Text, LooseElement? Element)>([(null, this)]);
        while (open.TryPop(out var part))
        {
            if (part.Text is not null) text.Append(part.Text);
            else foreach (var inner in Enumerable.Reverse(part.Element!.content)) open.Push(inner);
        }
        return text.ToString();
    }

    public void Add(string text) => content.Add((text, null));

    public void Add(LooseElement element) => content.Add((null, element));
}
