using System.Buffers;
using System.Text;
using System.Text.Json;
using Isnad.Answers;
using Isnad.Export;
using Isnad.Store;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Http;

namespace Isnad.Web.Api;

/// <summary>Answers that are counted, not listed.</summary>
internal static class AnalysisAnswer
{
    /// <summary>Asks a store; what the analysis refuses is the fault of a field.</summary>
    public static async Task<T> AskAsync<T>(StorePool stores, string field, Func<IStore, T> ask, CancellationToken stop)
    {
        try
        {
            return await stores.ReadAsync(ask, stop).ConfigureAwait(false);
        }
        catch (ArgumentException e)
        {
            throw new AskedWrongException(field, e.Message);
        }
    }

    public static IResult Of(AnswerForm form, Action<Utf8JsonWriter> json, Func<string> csv)
    {
        if (form == AnswerForm.Csv) return new BytesAnswer(Encoding.UTF8.GetBytes(csv()), AnswerForms.Csv);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ReadingJson.Options())) json(writer);
        return new BytesAnswer(buffer.WrittenSpan.ToArray(), AnswerForms.Json);
    }

    /// <summary>One of a few named values; the first where nothing is said.</summary>
    public static T Choice<T>(string field, string? given)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(given)) return default;
        var names = Enum.GetNames<T>();
        var at = Array.FindIndex(names, name => name.Equals(given.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        return at >= 0 ? Enum.GetValues<T>()[at] : throw new AskedWrongException(field, $"is one of {string.Join(", ", names.Select(name => name.ToLowerInvariant()))}, not '{given}'");
    }

    /// <summary>A number within bounds.</summary>
    public static int Number(string field, int? given, int standard, int most) =>
        given is null or >= 1 && (given ?? standard) <= most ? given ?? standard : throw new AskedWrongException(field, $"is a number from 1 to {most}");
}
