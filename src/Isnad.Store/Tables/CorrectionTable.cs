using System.Data.Common;
using System.Globalization;

namespace Isnad.Store;

/// <summary>The rows of <c>corrections</c>, as every store has them.</summary>
public static class CorrectionTable
{
    /// <summary>The columns behind the correction's number and the article's key.</summary>
    public const string Columns = "subject, revision, kind, by, at, note, statement, seen, edit";

    /// <summary>The values of the article's key and of <see cref="Columns"/>, in order.</summary>
    public static object?[] Values(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var c = correction;
        return
        [
            c.Article, c.Subject, c.Revision, c.Kind.ToString().ToLowerInvariant(), c.By, IsoTime.Of(c.At), c.Note, c.Statement, CorrectionJson.Write(c.Seen),
            c.Edit is { } edit ? CorrectionJson.Write(edit) : null,
        ];
    }

    /// <summary>A row of number, key and <see cref="Columns"/>.</summary>
    public static Correction Read(DbDataReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Correction
        {
            Number = row.GetInt64(0),
            Article = row.GetString(1),
            Subject = row.GetString(2),
            Revision = row.GetInt32(3),
            Kind = Enum.Parse<CorrectionKind>(row.GetString(4), ignoreCase: true),
            By = row.GetString(5),
            At = DateTimeOffset.Parse(row.GetString(6), CultureInfo.InvariantCulture),
            Note = row.Text(7),
            Statement = row.GetString(8),
            Seen = CorrectionJson.Read(row.GetString(9)),
            Edit = row.Text(10) is { } edit ? CorrectionJson.Read(edit) : null,
        };
    }
}
