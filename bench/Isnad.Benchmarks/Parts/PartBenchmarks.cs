using BenchmarkDotNet.Attributes;
using Isnad.Languages.Arabic;
using Isnad.Pipeline;

namespace Isnad.Benchmarks;

/// <summary>The parts of the reader on the samples: folding, tokens, and the steps up to each one.</summary>
[MemoryDiagnoser]
public class PartBenchmarks
{
    private readonly IReadingStep[] steps = ArabicLanguage.Steps();
    private readonly ArticleReader reader = new();
    private Article article = new("");

    /// <summary>A sample article.</summary>
    [ParamsSource(nameof(Samples))]
    public string Sample { get; set; } = "";

    /// <summary>The names of the samples.</summary>
    public static IEnumerable<string> Samples => SampleFiles.Names;

    /// <summary>Loads the sample.</summary>
    [GlobalSetup]
    public void Load() => article = new Article(SampleFiles.Read(Sample));

    /// <summary>Makes spellings alike.</summary>
    [Benchmark]
    public object Folding() => Text.Folding.Default.Normalize(article.Text);

    /// <summary>Folding, tokens, sentences and quotation marks.</summary>
    [Benchmark]
    public object Tokens() => new ReadingContext(article, article.Text);

    /// <summary>Tokens and what is known of each word.</summary>
    [Benchmark]
    public object ToWords() => RunTo(Layers.Words);

    /// <summary>All up to names.</summary>
    [Benchmark]
    public object ToEntities() => RunTo(Layers.Entities);

    /// <summary>All up to cues.</summary>
    [Benchmark]
    public object ToCues() => RunTo(Layers.Cues);

    /// <summary>All up to contents.</summary>
    [Benchmark]
    public object ToContents() => RunTo(Layers.Contents);

    /// <summary>All up to sources.</summary>
    [Benchmark]
    public object ToSources() => RunTo(Layers.Sources);

    /// <summary>All up to speakers.</summary>
    [Benchmark]
    public object ToSpeakers() => RunTo(Layers.Speakers);

    /// <summary>Everything, text gate and result included.</summary>
    [Benchmark(Baseline = true)]
    public object Read() => reader.Read(article);

    private ReadingContext RunTo(Layers last)
    {
        var context = new ReadingContext(article, article.Text);
        foreach (var step in steps)
        {
            step.Run(context);
            if ((step.Adds & last) != 0) break;
        }
        return context;
    }
}
