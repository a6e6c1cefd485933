using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Turns what SQLite reports into one sentence that says what to do.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Io = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CanNotOpen = 14;
    private const int NoDatabase = 26;

    public static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw Of(path, e);
        }
    }

    /// <summary>True where what is read is to blame.</summary>
    public static bool IsDamage(SqliteException e) => e.SqliteErrorCode is Corrupt or NoDatabase;

    public static StoreException Of(string path, SqliteException e) => new(
        e.SqliteErrorCode switch
        {
            Full => $"{path}: the disk is full; what was being written is not kept, all before it is: make room and do the same again",
            ReadOnly => $"{path}: can't be written to: the file or its folder is read-only",
            CanNotOpen => $"{path}: can't be opened: see whether file and folder exist and may be used",
            Busy or Locked => $"{path}: another program is writing to it: try again when it is done",
            NoDatabase => $"{path}: is no Isnad database",
            Corrupt => $"{path}: is damaged ({e.Message}): take the last backup, or make it anew with 'isnad add'",
            Io => $"{path}: reading or writing failed ({e.Message}): see whether disk and file are whole",
            _ => $"{path}: {e.Message}",
        },
        e);
}
