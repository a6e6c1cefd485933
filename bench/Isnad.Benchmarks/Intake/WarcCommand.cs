using System.Diagnostics;
using System.Globalization;
using Isnad.Intake;

namespace Isnad.Benchmarks;

/// <summary>Makes a web archive of any size and takes the articles out of it: how fast, and whether memory stays flat.</summary>
internal static class WarcCommand
{
    private const string Usage = "warc MEGABYTES [--keep FILE]   (MEGABYTES: size of the compressed archive)";

    public static int Run(string[] args)
    {
        if (args is not [var size, ..] || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes)) return Refuse();
        var kept = args is [_, "--keep", var name] ? name : null;
        var path = kept ?? Path.GetTempFileName();
        var pages = WarcMaker.Write(path, megabytes * 1_000_000L);
        Print($"{new FileInfo(path).Length / 1e6:F0} MB compressed, {pages} pages");
        Read(path);
        if (kept is null) File.Delete(path);
        return 0;
    }

    private static void Read(string path)
    {
        var clock = Stopwatch.StartNew();
        var (articles, failures) = (0, 0);
        foreach (var input in new ArticleFiles(Stream.Null) { From = InputFormat.Warc }.Read([path]))
        {
            if (input.Article is null) failures++;
            else articles++;
            if (articles % 20_000 == 1) Print($"{articles,8} articles, {Environment.WorkingSet / 1048576.0:F0} MB memory");
        }
        Print($"{articles,8} articles, {failures} failures, {articles / clock.Elapsed.TotalSeconds:F0} a second, {new FileInfo(path).Length / 1e6 / clock.Elapsed.TotalSeconds:F1} MB a second");
        Print($"{Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:F0} MB peak memory");
    }

    private static int Refuse()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
