using System.Reflection;

namespace Isnad.Export;

/// <summary>Which reader made a reading.</summary>
public static class ReaderVersion
{
    /// <summary>The version of the engine, such as <c>0.1.0</c>.</summary>
    public static string Current { get; } =
        typeof(ArticleReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
