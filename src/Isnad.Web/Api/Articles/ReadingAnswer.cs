using System.Buffers;
using System.Text;
using System.Text.Json;
using Isnad.Export;
using Isnad.Store;
using Microsoft.AspNetCore.Http;

namespace Isnad.Web.Api.Articles;

/// <summary>Readings as they go out.</summary>
internal static class ReadingAnswer
{
    /// <summary>An article that is kept, with what was found in it.</summary>
    public static IResult Of(StoredArticle article, AnswerForm form) => form == AnswerForm.Csv ? Csv(new ExportedArticle(article.Reading) { StoredAs = article.Id.ToString() }) : Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "isnad.article/1");
        json.WriteString("article", article.Id.Article);
        json.WriteNumber("version", article.Id.Version ?? 1);
        json.WriteNumber("versions", article.Versions);
        json.WritePropertyName("reading");
        ReadingJson.Write(json, article.Reading);
        json.WriteEndObject();
    });

    /// <summary>A reading that is kept nowhere.</summary>
    public static IResult Of(Reading reading, AnswerForm form) => form == AnswerForm.Csv ? Csv(new ExportedArticle(reading)) : Json(json => ReadingJson.Write(json, reading));

    private static BytesAnswer Csv(ExportedArticle article) => new(Encoding.UTF8.GetBytes(CsvTable.Header(ExportTables.Statements) + CsvTable.Rows(ExportTables.Statements, article)), AnswerForms.Csv);

    private static BytesAnswer Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, ReadingJson.Options())) write(json);
        return new BytesAnswer(buffer.WrittenSpan.ToArray(), AnswerForms.Json);
    }
}
