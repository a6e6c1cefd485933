using System.Globalization;
using Isnad.Store;
using Isnad.Stores;
using Isnad.Testing;

namespace Isnad.Benchmarks;

/// <summary>Kills <c>isnad add</c> or <c>isnad reread</c> (kill -9) at random moments, again and again, and looks at what is left.</summary>
internal static class KillCommand
{
    private const string Usage = "kill [--verb add|reread] [--store sqlite|postgres|ADDRESS] [--times 200] [--seed 7] [--articles 600] [--program ./isnad]   (postgres: a throw-away server; ADDRESS: an empty store)";

    private static readonly string[] Flags = ["--verb", "--store", "--times", "--seed", "--articles", "--program"];

    public static int Run(string[] args)
    {
        var given = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair.Length == 2 ? pair[1] : "", StringComparer.Ordinal);
        if (given.Keys.Any(key => !Flags.Contains(key, StringComparer.Ordinal)))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        var folder = Directory.CreateTempSubdirectory("isnad-kill-").FullName;
        using var server = new PostgreSqlServer();
        var input = new KillInput(folder, Number("--articles", 600));
        var place = given.GetValueOrDefault("--store", "sqlite");
        var address = place switch { "sqlite" => Path.Combine(folder, "kill.db"), "postgres" => server.NewDatabase(), _ => place };
        var path = given.TryGetValue("--program", out var named) ? named : Repository.PathOf("isnad");
        var program = new AddProgram(path, input.Path, address);
        using (var store = StoreAddress.Parse(address).OpenOrCreate())
        {
            if (Series(store) is var code and not 0)
            {
                Console.Error.WriteLine($"kill: {folder} is left as it was found");
                return code;
            }
        }
        Directory.Delete(folder, recursive: true);
        return 0;

        int Series(IStore store)
        {
            var (times, seed) = (Number("--times", 200), Number("--seed", 7));
            if (given.GetValueOrDefault("--verb", "add") == "add") return new KillSeries(store, input, program).Run(times, seed);
            program.Run(null);
            return new RereadSeries(store, input, new RereadProgram(path, folder, address)).Run(times, seed);
        }

        int Number(string key, int otherwise) => given.TryGetValue(key, out var text) ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
    }
}
