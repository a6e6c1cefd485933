using System.Globalization;

namespace Isnad.App.Tests;

/// <summary>Pages and feeds written for the tests.</summary>
internal static class Pages
{
    public static string Html(string title, string speaker, string head = "") => $"""
        <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title}</title><meta property="og:type" content="article">{head}</head>
        <body><h1>{title}</h1><article><p>قال المدير {speaker} نعيم إن العمل في الجسر سينتهي قبل نهاية الشهر المقبل، بعد أن تأخر أسبوعين بسبب الأمطار التي أغلقت الطريق.</p>
        <p>وأضاف أن «المرحلة الثانية تبدأ في الربيع» من غير أن يذكر يوما محددا لذلك.</p></article></body></html>
        """;

    public static string Feed(params string[] paths) => Feed(paths.Select(path => (path, $"عنوان {path}")));

    public static string Feed(IEnumerable<(string Path, string Title)> items) => $"""
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>جريدة الضفة</title>
        {string.Concat(items.Select(item => string.Create(CultureInfo.InvariantCulture, $"<item><title>{item.Title}</title><link>http://news.example{item.Path}</link><guid>{item.Path}</guid><pubDate>Mon, 05 Jan 2026 09:30:00 +0200</pubDate><description>موجز قصير…</description></item>\n")))}
        </channel></rss>
        """;
}
