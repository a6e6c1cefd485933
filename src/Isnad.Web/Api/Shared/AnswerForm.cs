namespace Isnad.Web.Api;

/// <summary>In which form an answer goes out.</summary>
internal enum AnswerForm { Json, JsonLines, Csv, Parquet, Atom, Opml }
