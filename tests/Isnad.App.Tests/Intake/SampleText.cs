using System.Text;

namespace Isnad.App.Tests;

/// <summary>A short article written for the tests, and pages of it.</summary>
internal static class SampleText
{
    public const string Headline = "الوزير يعلن خطة جديدة للنقل";

    public const string First = "أعلن وزير النقل عادل المنصوري أن الوزارة ستبدأ تنفيذ خطة النقل الجديدة مطلع الشهر المقبل في ثلاث محافظات، على أن تشمل بقية المحافظات قبل نهاية العام.";

    public const string Second = "وقال المنصوري في مؤتمر صحافي إن «الخطة لن ترفع أسعار التذاكر»، مؤكدا أن الحافلات الجديدة ستصل على دفعتين.";

    public static readonly string Text = $"{First}\n\n{Second}";

    public static string Page(string head = "<meta charset=\"utf-8\">", string after = "") =>
        $"<!DOCTYPE html><html lang=\"ar\"><head>{head}<title>{Headline}</title></head><body><h1>{Headline}</h1><div class=\"text\"><p>{First}</p><p>{Second}</p></div>{after}</body></html>";

    public static byte[] Bytes(this string text) => Encoding.UTF8.GetBytes(text);
}
