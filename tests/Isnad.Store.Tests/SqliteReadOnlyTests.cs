using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Isnad.Store.Sqlite;

namespace Isnad.Store.Tests;

/// <summary>A file, or its folder, that may only be read.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class SqliteReadOnlyTests : IDisposable
{
    private const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Change = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const uint Nobody = 65534;

    private readonly string folder = Directory.CreateTempSubdirectory("isnad-readonly-").FullName;

    private string File => Path.Combine(folder, "isnad.db");

    public void Dispose()
    {
        System.IO.File.SetUnixFileMode(folder, Everybody | Enter | Change);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void What_may_not_be_written_says_so_and_is_as_it_was_when_it_may_be_again(bool file, bool inFolder)
    {
        var (kept, more) = (Sample.Article("1", "أ", "2026-01-01", ("فلان", "الخطة الأولى")), Sample.Article("2", "أ", "2026-01-01", ("فلان", "الخطة الثانية")));
        using (var store = Open()) store.Add([kept]);
        SetModes(file, inFolder);

        var trouble = AsNobody(() =>
        {
            using var store = Open();
            store.Add([more]);
        });

        Assert.Contains("read-only", Assert.IsType<StoreException>(trouble).Message, StringComparison.Ordinal);
        SetModes(true, true);
        using var again = Open();
        Assert.Equal(new AddCounts(1, 0, 1, 1), again.Add([kept, more]));
        Assert.Empty(again.Check());
    }

    private SqliteStore Open() => SqliteStore.Open(File, new SqliteOptions { Create = true });

    private void SetModes(bool file, bool inFolder)
    {
        System.IO.File.SetUnixFileMode(File, Everybody | (file ? Change : 0));
        System.IO.File.SetUnixFileMode(folder, Everybody | Enter | (inFolder ? Change : 0));
    }

    // An administrator may write everywhere; a thread can be somebody else where files are concerned.
    private static Exception? AsNobody(Action work)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            _ = SetFileUser(Nobody);
            thrown = Record.Exception(work);
        });
        thread.Start();
        thread.Join();
        return thrown;
    }

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetFileUser(uint user);
}
