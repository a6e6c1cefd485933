using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Isnad.Intake.Fetching;

namespace Isnad.App.Tests;

/// <summary>A gate whose names and connections are the test's own: names stand for addresses, and behind every public address is the stub.</summary>
internal sealed class StubNet : IDisposable
{
    public static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    private readonly Names names = new();
    private readonly Connector connector;

    public StubNet(FetchOptions? options = null, X509Certificate2? certificate = null)
    {
        Options = options ?? new FetchOptions();
        Web = new WebStub(certificate);
        connector = new Connector(new AddressPolicy(Options.Allowed), names, Web);
        Gate = new FetchGate(Options, Clock, connector);
    }

    public FetchOptions Options { get; }

    public TestClock Clock { get; } = new();

    public WebStub Web { get; }

    public FetchGate Gate { get; }

    /// <summary>The addresses to which a connection was begun.</summary>
    public IReadOnlyList<IPAddress> Opened
    {
        get { lock (connector.Opened) return [.. connector.Opened]; }
    }

    /// <summary>What a name stands for; by default for one public address.</summary>
    public Func<string, IReadOnlyList<IPAddress>> Resolve
    {
        set => names.Find = value;
    }

    public FetchAnswer Get(string url, FetchValidators? validators = null, bool archives = false) =>
        Gate.Get(new FetchRequest(url) { Validators = validators ?? FetchValidators.None, TakesArchives = archives }, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    public string? CodeOf(string url) => Get(url).Failure?.Code;

    public void Dispose()
    {
        Gate.Dispose();
        Web.Dispose();
    }

    private sealed class Names : INameResolver
    {
        public Func<string, IReadOnlyList<IPAddress>> Find { get; set; } = _ => [Public];

        public Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken stop) => Task.FromResult(Find(host));
    }

    private sealed class Connector(AddressPolicy policy, INameResolver names, WebStub web) : GuardedConnector(policy, names)
    {
        public List<IPAddress> Opened { get; } = [];

        protected override Task<Stream> Open(IPEndPoint address, CancellationToken stop)
        {
            lock (Opened) Opened.Add(address.Address);
            if (address.Port == 9) throw new SocketException((int)SocketError.ConnectionRefused);
            return base.Open(new IPEndPoint(IPAddress.Loopback, web.Port), stop);
        }
    }
}
