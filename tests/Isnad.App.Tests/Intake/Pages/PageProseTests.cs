namespace Isnad.App.Tests;

/// <summary>Sentences that begin with the words of labels, or hold those of rules and walls, are of the article; the labels, rules and walls are not.</summary>
public sealed class PageProseTests
{
    private static string Page(string middle = "", string last = "") =>
        $"<html><body><h1>{SampleText.Headline}</h1><article><p>{SampleText.First}</p>{middle}<p>{SampleText.Second}</p>{last}</article></body></html>";

    [Theory]
    [InlineData("شارك 2000 شخص في المهرجان، وقال الوزير سامر نعيم إن الخطة جاهزة للعام القادم.")]
    [InlineData("شارك، أمس، آلاف المزارعين في المعرض.")]
    [InlineData("شاهد آلاف المشجعين المباراة النهائية.")]
    [InlineData("مشاركة دولية")]
    [InlineData("مشاركة المرأة في الانتخابات ترتفع، وفق الهيئة.")]
    [InlineData("اشترك في البطولة 300 رياضي من عشر دول.")]
    [InlineData("استمع إلى مطالب السكان وزير المياه نادر كرم، ووعد بحل قريب.")]
    [InlineData("نشر في المجلة العلمية بحث يقول إن المياه تكفي عشرين عاما.")]
    [InlineData("تم النشر في الجريدة الرسمية أمس، وقال الوزير إن القانون نافذ.")]
    [InlineData("للمزيد من الشفافية قررت الوزارة نشر الأسماء.")]
    [InlineData("طباعة الكتب المدرسية تبدأ في أيار، بحسب الوزارة.")]
    [InlineData("كتب الوزير سامر نعيم على تويتر أن الخطة جاهزة للعام القادم.")]
    [InlineData("كتب الوزير على صفحته:")]
    [InlineData("وكالة الفضاء تطلق قمرا جديدا العام القادم.")]
    [InlineData("وكالة الفضاء: القمر الجديد جاهز للإطلاق")]
    [InlineData("نقلا عن مصدر في الوزارة، ستبدأ الأعمال غدا.")]
    [InlineData("المصدر قال إن الخطة ثابتة")]
    [InlineData("المصدر قال إن الخطة لن تتغير.")]
    public void A_sentence_that_begins_as_labels_do_is_kept(string sentence)
    {
        var article = Inputs.Page(Page($"<p>{sentence}</p>")).Article!;

        Assert.Equal(($"{SampleText.First}\n\n{sentence}\n\n{SampleText.Second}", null, null), (article.Text, article.Byline, article.Credit));
        Assert.Equal($"{SampleText.First}\n\n{sentence}", Assert.Single(Inputs.Read(Feed(sentence))).Article?.Text);
    }

    [Theory]
    [InlineData("شارك الخبر على فيسبوك وتويتر وواتساب")]
    [InlineData("شارك")]
    [InlineData("شاهد أيضا: الوزير يقول إن الخطة جاهزة للعام القادم")]
    [InlineData("شاهد: الوزير يتفقد السد")]
    [InlineData("مشاركة عبر تويتر")]
    [InlineData("اشتركوا في نشرتنا البريدية لتصلكم آخر الأخبار كل صباح.")]
    [InlineData("استمع إلى المقال")]
    [InlineData("نشر في 5 آذار 2024 الساعة 12:30")]
    [InlineData("تم النشر: الثلاثاء، 5 آذار 2024")]
    [InlineData("آخر تحديث: الثلاثاء 5 آذار 2024 - 14:00 بتوقيت القاهرة")]
    [InlineData("للمزيد من الأخبار تابعونا على فيسبوك.")]
    [InlineData("للمزيد - الانتخابات المحلية: من هو الوزير الجديد؟")]
    [InlineData("للمزيد من المعلومات: www.example.org")]
    [InlineData("شاهد .. أكبر عشرة سدود في العالم")]
    [InlineData("طباعة | مشاركة | حفظ")]
    [InlineData("الوسوم: النقل، الوزير، الحافلات")]
    public void A_label_is_left_out(string label)
    {
        Assert.Equal(SampleText.Text, Inputs.Page(Page($"<p>{label}</p>")).Article?.Text);
        Assert.Equal(SampleText.First, Assert.Single(Inputs.Read(Feed(label))).Article?.Text);
    }

    [Theory]
    [InlineData("كتب: سامر نعيم", "سامر نعيم", null)]
    [InlineData("كتبت سناء كرم", "سناء كرم", null)]
    [InlineData("كتب - سامر نعيم:", "سامر نعيم", null)]
    [InlineData("بقلم: سناء كرم، القاهرة", "سناء كرم، القاهرة", null)]
    [InlineData("المصدر: وكالة الساحة.", null, "وكالة الساحة.")]
    [InlineData("وكالة الساحة", null, "الساحة")]
    [InlineData("نقلا عن وكالة الساحة للأنباء", null, "وكالة الساحة للأنباء")]
    public void A_line_that_names_the_writer_or_the_source_and_nothing_else_is_taken_for_that(string line, string? byline, string? credit)
    {
        var article = Inputs.Page(Page($"<p>{line}</p>")).Article!;

        Assert.Equal((SampleText.Text, byline, credit), (article.Text, article.Byline, article.Credit));
    }

    [Theory]
    [InlineData("وقال المتحدث نادر كرم إن سياسة الخصوصية الجديدة لا تمس بيانات أحد.", true)]
    [InlineData("وأضافت الشركة أن شروط الاستخدام ستنشر قريبا، وأنها لا تعبر عن رأي المستخدمين.", true)]
    [InlineData("باستخدامك الموقع فإنك توافق على سياسة الخصوصية وشروط الاستخدام.", false)]
    [InlineData("المقالات المنشورة لا تعبر بالضرورة عن رأي الصحيفة.", false)]
    [InlineData("سياسة الخصوصية | شروط الاستخدام", false)]
    [InlineData("تنشر الشركة سياسة الخصوصية الجديدة غدا.", true)]
    [InlineData("ترحب الصحيفة بالنقاش. ننصحك بمراجعة <a href='/rules'>إرشادات الاستخدام</a> قبل أن تكتب إلينا.", false)]
    public void What_an_outlet_says_of_its_rules_is_no_news(string last, bool kept) =>
        Assert.Equal(kept ? $"{SampleText.Text}\n\n{last}" : SampleText.Text, Inputs.Page(Page(last: $"<p>{last}</p>")).Article?.Text);

    [Theory]
    [InlineData("وقال المدرب إن اللاعب سجل الدخول الأول له في المباراة.", null)]
    [InlineData("اللاعب سجل الدخول الأول له", null)]
    [InlineData("وقالت الشركة إن الخدمة للمشتركين فقط.", null)]
    [InlineData("سجل الدخول لقراءة المقال كاملا", "html.login-wall")]
    [InlineData("لقراءة المقال، سجل الدخول أو اشترك.", "html.login-wall")]
    [InlineData("للمشتركين فقط", "html.login-wall")]
    [InlineData("هذا المحتوى للمشتركين فقط.", "html.login-wall")]
    public void A_sentence_is_no_wall(string sentence, string? code) => Assert.Equal(code, Inputs.CodeOf(Inputs.Page(Page(last: $"<p>{sentence}</p>"))));

    private static string Feed(string paragraph) =>
        $"<rss><channel><title>جريدة</title><item><description>{System.Net.WebUtility.HtmlEncode($"<p>{SampleText.First}</p><p>{paragraph}</p>")}</description></item></channel></rss>";
}
