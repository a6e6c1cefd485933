using System.Diagnostics;
using System.Globalization;

namespace Isnad.App.Tests;

/// <summary>Reading opens no socket, whatever addresses stand in what is read.</summary>
public sealed class NoNetworkTests : IDisposable
{
    private const string Body = "قال الوزير سامر نعيم إن الخطة جاهزة.";

    private readonly TestFolder folder = new();
    private readonly WebStub server = new();

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("a.txt", Body + " http://{0}/page")]
    [InlineData("a.jsonl", """{"text":"قال الوزير سامر نعيم إن الخطة جاهزة.","url":"http://{0}/page"}""")]
    [InlineData("a.html", """<html><head><base href="http://{0}/"><link rel="stylesheet" href="http://{0}/a.css"><link rel="canonical" href="http://{0}/page"><meta http-equiv="refresh" content="0;url=http://{0}/next"></head><body><img src="http://{0}/a.png"><iframe src="http://{0}/frame"></iframe><script src="http://{0}/a.js"></script><article><h1>الخطة</h1><p>""" + Body + "</p></article></body></html>")]
    [InlineData("feed.xml", """<?xml version="1.0"?><?xml-stylesheet href="http://{0}/a.xsl"?><!DOCTYPE rss SYSTEM "http://{0}/rss.dtd" [<!ENTITY more SYSTEM "http://{0}/entity">]><rss version="2.0"><channel><title>الضفة</title><item><title>الخطة</title><link>http://{0}/page</link><description>&more;""" + Body + "</description></item></channel></rss>")]
    [InlineData("map.xml", """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://{0}/page</loc></url></urlset>""")]
    public void Reading_a_file_opens_no_socket(string name, string content)
    {
        var path = folder.Add(name, content.Replace("{0}", Server, StringComparison.Ordinal));

        Assert.Equal([StartupHook.Watching], Watched("read", path, "-f", "json"));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void An_address_is_refused_where_nothing_is_stored_and_no_socket_is_opened()
    {
        Assert.Equal([StartupHook.Watching], Watched("read", $"http://{Server}/page"));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void The_watch_sees_what_a_verb_that_may_fetch_does()
    {
        var seen = Watched("add", $"http://{Server}/page", "--allow-range", "127.0.0.1", "--db", folder["a.db"]);

        Assert.Equal(StartupHook.Watching, seen[0]);
        Assert.Contains("loaded System.Net.Sockets", seen);
        Assert.NotEmpty(server.Requests);
    }

    private string Server => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{server.Port}");

    // What the program did with the network, line by line.
    private string[] Watched(params string[] args)
    {
        var report = folder[$"{Guid.NewGuid():n}.log"];
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Isnad.Cli.dll"), .. args]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        start.Environment[StartupHook.Report] = report;
        using var process = Process.Start(start)!;
        var complaint = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode < 128, $"ended with {process.ExitCode}: {complaint.Result}");
        return File.ReadAllLines(report);
    }
}
