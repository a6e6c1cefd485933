using System.Text.Json;
using System.Text.Json.Serialization;
using Isnad.Web.Alerts;
using Isnad.Web.Api.Articles;
using Isnad.Web.Api.Corrections;
using Isnad.Web.Api.Feeds;
using Isnad.Web.Api.Outlets;
using Isnad.Web.Api.Read;
using Isnad.Web.Api.SavedSearches;
using Isnad.Web.Api.Statements;
using Isnad.Web.Problems;

namespace Isnad.Web.Api;

/// <summary>The answers of the web whose JSON is compiled. A new one gets a line here.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ArticleAnswer))]
[JsonSerializable(typeof(ArticleList))]
[JsonSerializable(typeof(ArticleItem))]
[JsonSerializable(typeof(CorrectionItem))]
[JsonSerializable(typeof(CorrectionList))]
[JsonSerializable(typeof(CorrectionRequest))]
[JsonSerializable(typeof(FeedList))]
[JsonSerializable(typeof(FeedAnswer))]
[JsonSerializable(typeof(FeedRequest))]
[JsonSerializable(typeof(FeedImport))]
[JsonSerializable(typeof(SavedSearchItem))]
[JsonSerializable(typeof(SavedSearchList))]
[JsonSerializable(typeof(SavedSearchRequest))]
[JsonSerializable(typeof(SavedSearchName))]
[JsonSerializable(typeof(AlertMessage))]
[JsonSerializable(typeof(DeliveryList))]
[JsonSerializable(typeof(WebhookRequest))]
[JsonSerializable(typeof(WebhookAnswer))]
[JsonSerializable(typeof(OutletList))]
[JsonSerializable(typeof(StatementList))]
[JsonSerializable(typeof(StatementItem))]
[JsonSerializable(typeof(StreamFailure))]
[JsonSerializable(typeof(ReadRequest))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class WebShapes : JsonSerializerContext;
