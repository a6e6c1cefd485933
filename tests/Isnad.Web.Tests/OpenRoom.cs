using System.Net.Http.Headers;
using System.Text.Json;
using Isnad.Export;
using Isnad.Intake;
using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Testing;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;

namespace Isnad.Web.Tests;

/// <summary>A reading room over the samples that listens on a free port of this machine.</summary>
public class OpenRoom : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("isnad-web-");
    private WebApplication? room;

    /// <summary>Asks it; cookies and redirections are left to the test.</summary>
    public HttpClient Client { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public string Database => PathOf("room.db");

    public IServiceProvider Services => room!.Services;

    /// <summary>A statement that is kept.</summary>
    public string Statement { get; private set; } = "";

    /// <summary>A path in the room's folder, which is thrown away at the end.</summary>
    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>A room that is opened in another way.</summary>
    public static async Task<OpenRoom> OpenAsync(Func<OpenRoom, ReadingRoomOptions, ReadingRoomOptions> options)
    {
        var opened = new OpenRoom();
        await opened.StartAsync(options);
        return opened;
    }

    public ValueTask InitializeAsync() => new(StartAsync((_, options) => options));

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client?.Dispose();
        if (room is not null) await room.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>The JSON at a path.</summary>
    public async Task<JsonElement> JsonAsync(string path)
    {
        using var answer = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        return await JsonOf(answer);
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return json.RootElement.Clone();
    }

    /// <summary>A request with a header or two.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestHeaders>? headers = null, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        headers?.Invoke(request.Headers);
        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    private async Task StartAsync(Func<OpenRoom, ReadingRoomOptions, ReadingRoomOptions> options)
    {
        Fill();
        var source = new StoreSource(Database, () => SqliteStore.Open(Database)) { Stamp = () => File.Exists(Database) ? "" : null };
        room = ReadingRoom.Build(options(this, new ReadingRoomOptions { Port = 0, Store = source }));
        await room.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(room.Urls.First());
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = Address };
    }

    private void Fill()
    {
        var reader = new ArticleReader();
        using var store = SqliteStore.Open(Database, new SqliteOptions { Create = true });
        store.Add([.. new ArticleFiles(Stream.Null).Read([Repository.PathOf("samples")]).Select(input => IncomingArticle.Of(reader.Read(input.Article!), input.Place, ReaderVersion.Current))]);
        Statement = store.Search(new SearchQuery("", new AllOf([])), new SearchOptions { Limit = 1 }).Hits[0].Statement.Id;
    }
}
