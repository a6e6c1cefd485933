using Isnad.Export;
using Isnad.Intake;
using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Testing;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;

namespace Isnad.Web.Tests;

/// <summary>A reading room over the samples that listens on a free port of this machine.</summary>
public sealed class OpenRoom : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("isnad-web-");
    private WebApplication? room;

    /// <summary>Asks it; cookies and redirections are left to the test.</summary>
    public HttpClient Client { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public string Database => Path.Combine(folder.FullName, "room.db");

    /// <summary>How it is opened; a test that wants another way sets it before <see cref="InitializeAsync"/>.</summary>
    public Func<ReadingRoomOptions, ReadingRoomOptions> Options { get; init; } = options => options;

    public async ValueTask InitializeAsync()
    {
        Fill();
        room = ReadingRoom.Build(Options(new ReadingRoomOptions { Port = 0, Store = new StoreSource(Database, () => SqliteStore.Open(Database)) { Stamp = () => File.Exists(Database) ? "" : null } }));
        await room.StartAsync();
        Address = new Uri(room.Urls.First());
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (room is not null) await room.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private void Fill()
    {
        var reader = new ArticleReader();
        using var store = SqliteStore.Open(Database, new SqliteOptions { Create = true });
        store.Add([.. new ArticleFiles(Stream.Null).Read([Repository.PathOf("samples")]).Select(input => IncomingArticle.Of(reader.Read(input.Article!), input.Place, ReaderVersion.Current))]);
    }
}
