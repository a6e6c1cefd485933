using System.Diagnostics;

namespace Isnad.App.Tests;

public sealed class KilledAddTests
{
    private const int Articles = 1500;
    private const int Kills = 5;

    [Fact]
    public void An_add_that_is_killed_loses_nothing_doubles_nothing_and_goes_on()
    {
        using var folder = new TestFolder();
        var input = folder.Add("in.jsonl", string.Concat(Enumerable.Range(1, Articles).Select(i =>
            $$"""{"id":"{{i}}","outlet":"الضفة","date":"2026-01-05","text":"قال الوزير سامر نعيم إن الخطة رقم {{i}} جاهزة."}""" + "\n")));
        var clock = Stopwatch.StartNew();
        Assert.True(ProgramRun.Of(null, "add", input, "--db", folder["whole.db"], "-q"));
        var whole = clock.Elapsed;
        var chance = new Random(20260);

        for (var i = 0; i < Kills; i++)
        {
            var database = folder[$"{i}.db"];
            ProgramRun.Of(whole * (0.2 + (0.75 * chance.NextDouble())), "add", input, "--db", database, "-q");
            if (File.Exists(database)) Assert.Empty(ProgramRun.Problems(database));
            Assert.True(ProgramRun.Of(null, ["add", input, "--db", database, "-q", .. i % 2 == 0 ? ["--resume"] : (string[])[]]));
            Assert.Equal(ProgramRun.Dump(folder["whole.db"]), ProgramRun.Dump(database));
            Assert.Empty(ProgramRun.Problems(database));
        }
    }
}
