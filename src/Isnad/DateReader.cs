using Isnad.Languages.Arabic;
using Isnad.Pipeline;
using Isnad.Steps.Times;
using Isnad.Text;

namespace Isnad;

/// <summary>Reads the day in a short text, such as the line of a page that says when it was published.</summary>
public static class DateReader
{
    private static readonly Lazy<IReadingStep[]> Steps = new(ArabicLanguage.TimeSteps);

    /// <summary>The first full date of the text: day, month and year, Hijri or not. Null where there is none.</summary>
    public static DateOnly? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var passed = TextGate.Pass(text).Text;
        var context = new ReadingContext(new Article(passed), passed);
        foreach (var step in Steps.Value) step.Run(context);
        foreach (var mark in context.Times)
            if (mark.Sense is { Kind: SenseKind.Calendar, Year: > 0, Month: > 0, Day: > 0, EndDay: 0, Impossible: false }) return mark.Resolution.From;
        return null;
    }
}
