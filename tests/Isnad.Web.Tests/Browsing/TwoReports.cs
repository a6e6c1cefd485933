using Isnad.Export;
using Isnad.Store;
using Isnad.Store.Sqlite;

namespace Isnad.Web.Tests.Browsing;

/// <summary>One event as two outlets report it, and a third text that an outlet edited.</summary>
internal static class TwoReports
{
    private static readonly Article[] Articles =
    [
        new("قال وزير الري سامر نعيم الأحد إن محطة المياه في مدينة النخيل ستعود إلى العمل خلال أسبوع. وحذر نعيم من أن مخزون المياه لا يكفي أكثر من عشرة أيام. وقالت المهندسة هند الراوي إن المضخات الجديدة وصلت.")
        {
            Id = "1", Outlet = "جريدة الضفة", Date = new DateOnly(2026, 1, 4), Title = "محطة المياه في النخيل تعود خلال أسبوع",
        },
        new("أعلن وزير الري سامر نعيم أن محطة المياه في مدينة النخيل ستعود إلى العمل خلال أسبوع واحد. ونفى رئيس بلدية النخيل وليد الناصر أن تكون المياه ملوثة. وقالت المهندسة هند الراوي إن المضخات الجديدة وصلت من الميناء.")
        {
            Id = "2", Outlet = "صوت المدينة", Date = new DateOnly(2026, 1, 5), Title = "وزير الري: محطة المياه في النخيل تعود إلى العمل",
        },
        new("قال رئيس البلدية وليد الناصر إن السوق يفتح يوم الخميس.") { Id = "3", Outlet = "صوت المدينة", Date = new DateOnly(2026, 1, 6), Title = "السوق" },
        new("قال رئيس البلدية وليد الناصر إن السوق يفتح يوم السبت. وقال التجار إن القرار تأخر.") { Id = "3", Outlet = "صوت المدينة", Date = new DateOnly(2026, 1, 6), Title = "السوق" },
    ];

    /// <summary>Keeps them; the name of the article that was edited.</summary>
    public static string Keep(string database)
    {
        var reader = new ArticleReader();
        using var store = SqliteStore.Open(database);
        var incoming = Articles.Select(article => IncomingArticle.Of(reader.Read(article), "test", ReaderVersion.Current)).ToList();
        foreach (var article in incoming) store.Add([article]);
        return incoming[^1].Key.Article;
    }
}
