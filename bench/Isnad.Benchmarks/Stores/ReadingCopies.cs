using System.Globalization;

namespace Isnad.Benchmarks;

/// <summary>
/// Makes other articles of one that was read: people have other names of the same length, all days lie earlier by so many weeks. Nothing is read again, and all
/// positions stay.
/// </summary>
internal static class ReadingCopies
{
    private const int DaysApart = 91;

    /// <summary>The copy of that number; 0 is the reading itself.</summary>
    public static Reading Of(Reading reading, int number)
    {
        if (number == 0) return reading;
        var text = reading.Text.ToCharArray();
        var people = reading.Entities.Where(entity => entity.Type == EntityType.Per).ToList();
        foreach (var mention in people.SelectMany(person => person.Mentions)) Rename(text.AsSpan(mention.Start, mention.Length), number);
        var renamed = new string(text);
        var source = reading.Article;
        var article = source with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{reading.Id}-{number}"),
            Text = renamed[^source.Text.Length..],
            Title = source.Title is { } title && renamed.Length >= title.Length && reading.Text.StartsWith(title, StringComparison.Ordinal) ? renamed[..title.Length] : source.Title,
            Date = Moved(source.Date, number),
        };
        return reading with
        {
            Article = article,
            Text = renamed,
            TextHash = Store.ContentKey.Hash(renamed),
            Entities = [.. reading.Entities.Select(entity => entity.Type == EntityType.Per ? entity with { Name = Renamed(entity.Name, number) } : entity)],
            Statements = [.. reading.Statements.Select(statement => Of(statement, number))],
            Times = [.. reading.Times.Select(time => Of(time, number))],
        };
    }

    private static Statement Of(Statement statement, int number) => statement with
    {
        Speaker = statement.Speaker is { Kind: SpeakerKind.Person, Named: true } speaker ? speaker with { Name = Renamed(speaker.Name, number) } : statement.Speaker,
    };

    private static TimeExpression Of(TimeExpression time, int number) => time with
    {
        Value = DateOnly.TryParseExact(time.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Moved(day, number)!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : time.Value,
        Range = time.Range is { } range ? new DayRange(Moved(range.First, number)!.Value, Moved(range.Last, number)!.Value) : null,
    };

    // Far-off days, such as those of history, are left where the calendar begins.
    private static DateOnly? Moved(DateOnly? day, int number) => day is { } known ? DateOnly.FromDayNumber(Math.Max(0, known.DayNumber - (number * DaysApart))) : null;

    private static string Renamed(string name, int number)
    {
        var letters = name.ToCharArray();
        Rename(letters, number);
        return new string(letters);
    }

    // Each letter becomes the one so many places on in its row, so that the same name becomes the same everywhere.
    private static void Rename(Span<char> name, int number)
    {
        foreach (ref var c in name)
            c = c switch
            {
                >= 'ب' and <= 'غ' => (char)('ب' + ((c - 'ب' + number) % ('غ' - 'ب' + 1))),
                >= 'ف' and <= 'و' => (char)('ف' + ((c - 'ف' + number) % ('و' - 'ف' + 1))),
                _ => c,
            };
    }
}
