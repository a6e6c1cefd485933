using Isnad.Languages.Arabic.Morphology;
using Isnad.Text;

namespace Isnad.Tests.Languages.Arabic;

public sealed class ConjugatorTests
{
    /// <summary>Lemma, root, form, vowels; past 3ms 3fs 3mp 1s; present 3ms 3mp 3fp, jussive 3ms; active participle m, verbal noun or '-'.</summary>
    public static TheoryData<string, string> Models { get; } = new()
    {
        { "كتب كتب I au", "كتب كتبت كتبوا كتبت | يكتب يكتبون يكتبن يكتب | كاتب -" },
        { "وعد وعد I ai", "وعد وعدت وعدوا وعدت | يعد يعدون يعدن يعد | واعد -" },
        { "وثق وثق I ii", "وثق وثقت وثقوا وثقت | يثق يثقون يثقن يثق | واثق -" },
        { "قال قول I au", "قال قالت قالوا قلت | يقول يقولون يقلن يقل | قائل -" },
        { "زاد زيد I ai", "زاد زادت زادوا زدت | يزيد يزيدون يزدن يزد | زائد -" },
        { "خاف خوف I ia", "خاف خافت خافوا خفت | يخاف يخافون يخفن يخف | خائف -" },
        { "جاء جيء I ai", "جاء جاءت جاؤوا جئت | يجيء يجيئون يجئن يجئ | - -" },
        { "دعا دعو I au", "دعا دعت دعوا دعوت | يدعو يدعون يدعون يدع | داعي -" },
        { "روى روي I ai", "روى روت رووا رويت | يروي يروون يروين يرو | راوي -" },
        { "خشي خشي I ia", "خشي خشيت خشوا خشيت | يخشى يخشون يخشين يخش | خاشي -" },
        { "رأى رءي I aa", "رأى رأت رأوا رأيت | يرى يرون يرين ير | رائي -" },
        { "ردّ ردد I au", "ردّ ردّت ردّوا رددت | يردّ يردّون يرددن يردد | رادّ -" },
        { "سأل سءل I aa", "سأل سألت سألوا سألت | يسأل يسألون يسألن يسأل | سائل -" },
        { "قرأ قرء I aa", "قرأ قرأت قرؤوا قرأت | يقرأ يقرؤون يقرأن يقرأ | قارئ -" },
        { "أكّد ءكد II -", "أكّد أكّدت أكّدوا أكّدت | يؤكّد يؤكّدون يؤكّدن يؤكّد | مؤكّد تأكيد" },
        { "هنّأ هنء II -", "هنّأ هنّأت هنّأوا هنّأت | يهنّئ يهنّئون يهنّئن يهنّئ | مهنّئ تهنئة" },
        { "سمّى سمو II -", "سمّى سمّت سمّوا سمّيت | يسمّي يسمّون يسمّين يسمّ | مسمّي تسمية" },
        { "حيّا حيي II -", "حيّا حيّت حيّوا حيّيت | يحيّي يحيّون يحيّين يحيّ | محيّي -" },
        { "طالب طلب III -", "طالب طالبت طالبوا طالبت | يطالب يطالبون يطالبن يطالب | مطالب مطالبة" },
        { "نادى ندو III -", "نادى نادت نادوا ناديت | ينادي ينادون ينادين يناد | منادي مناداة" },
        { "أعلن علن IV -", "أعلن أعلنت أعلنوا أعلنت | يعلن يعلنون يعلنّ يعلن | معلن إعلان" },
        { "أوضح وضح IV -", "أوضح أوضحت أوضحوا أوضحت | يوضح يوضحون يوضحن يوضح | موضح إيضاح" },
        { "أشار شور IV -", "أشار أشارت أشاروا أشرت | يشير يشيرون يشرن يشر | مشير إشارة" },
        { "أبدى بدو IV -", "أبدى أبدت أبدوا أبديت | يبدي يبدون يبدين يبد | مبدي إبداء" },
        { "أصرّ صرر IV -", "أصرّ أصرّت أصرّوا أصررت | يصرّ يصرّون يصررن يصرر | مصرّ إصرار" },
        { "آمن ءمن IV -", "آمن آمنت آمنوا آمنت | يؤمن يؤمنون يؤمنّ يؤمن | مؤمن إيمان" },
        { "توقّع وقع V -", "توقّع توقّعت توقّعوا توقّعت | يتوقّع يتوقّعون يتوقّعن يتوقّع | متوقّع توقّع" },
        { "تمنّى مني V -", "تمنّى تمنّت تمنّوا تمنّيت | يتمنّى يتمنّون يتمنّين يتمنّ | متمنّي تمنّي" },
        { "تساءل سءل VI -", "تساءل تساءلت تساءلوا تساءلت | يتساءل يتساءلون يتساءلن يتساءل | متسائل تساؤل" },
        { "انحاز حيز VII -", "انحاز انحازت انحازوا انحزت | ينحاز ينحازون ينحزن ينحز | منحاز انحياز" },
        { "اتّهم وهم VIII -", "اتّهم اتّهمت اتّهموا اتّهمت | يتّهم يتّهمون يتّهمن يتّهم | متّهم اتّهام" },
        { "ادّعى دعو VIII -", "ادّعى ادّعت ادّعوا ادّعيت | يدّعي يدّعون يدّعين يدّع | مدّعي ادّعاء" },
        { "ارتاح روح VIII -", "ارتاح ارتاحت ارتاحوا ارتحت | يرتاح يرتاحون يرتحن يرتح | مرتاح ارتياح" },
        { "احتجّ حجج VIII -", "احتجّ احتجّت احتجّوا احتججت | يحتجّ يحتجّون يحتججن يحتجج | محتجّ احتجاج" },
        { "استنكر نكر X -", "استنكر استنكرت استنكروا استنكرت | يستنكر يستنكرون يستنكرن يستنكر | مستنكر استنكار" },
        { "استجوب جوب X -", "استجوب استجوبت استجوبوا استجوبت | يستجوب يستجوبون يستجوبن يستجوب | مستجوب استجواب" },
        { "استهان هون X -", "استهان استهانت استهانوا استهنت | يستهين يستهينون يستهنّ يستهن | مستهين استهانة" },
        { "طمأن طمءن Q -", "طمأن طمأنت طمأنوا طمأنت | يطمئن يطمئنون يطمئنّ يطمئن | مطمئن طمأنة" },
        { "اطمأنّ طمءن QIV -", "اطمأنّ اطمأنّت اطمأنّوا اطمأننت | يطمئنّ يطمئنّون يطمأننّ يطمأنن | مطمئنّ اطمئنان" },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_verbs_take_their_written_forms(string verb, string expected)
    {
        var model = Parse(verb);
        var groups = expected.Split('|').Select(group => group.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var finite = Conjugator.Finite(model).Where(form => form.Voice == Voice.Active).ToList();
        (Person, Gender, GrammaticalNumber)[] past = [(Person.Third, Gender.Masculine, GrammaticalNumber.Singular),
            (Person.Third, Gender.Feminine, GrammaticalNumber.Singular), (Person.Third, Gender.Masculine, GrammaticalNumber.Plural),
            (Person.First, Gender.None, GrammaticalNumber.Singular)];
        for (var i = 0; i < past.Length; i++) Has(finite, Tense.Past, past[i], false, groups[0][i]);
        (Person, Gender, GrammaticalNumber)[] present = [past[0], past[2], (Person.Third, Gender.Feminine, GrammaticalNumber.Plural), past[0]];
        for (var i = 0; i < present.Length; i++) Has(finite, Tense.Present, present[i], i == 3, groups[1][i]);
        Contains(Conjugator.ActiveParticiple(model), groups[2][0]);
        Contains(Conjugator.VerbalNoun(model), groups[2][1]);
    }

    [Theory]
    [InlineData("قال قول I au", "قيل يقال")]
    [InlineData("دعا دعو I au", "دعي يدعى")]
    [InlineData("وعد وعد I ai", "وعد يوعد")]
    [InlineData("أشار شور IV -", "أشير يشار")]
    [InlineData("سأل سءل I aa", "سئل يسأل")]
    [InlineData("تداول دول VI -", "تدوول يتداول")]
    [InlineData("ردّ ردد I au", "ردّ يردّ")]
    public void Passives_change_the_stem(string verb, string expected)
    {
        var passive = Conjugator.Finite(Parse(verb)).Where(form => form.Voice == Voice.Passive).ToList();
        var words = expected.Split(' ');
        Contains(passive.Where(form => form.Tense == Tense.Past), words[0]);
        Contains(passive.Where(form => form.Tense == Tense.Present), words[1]);
    }

    [Theory]
    [InlineData("أكّد ءكد II -", "مؤكد مؤكدا مؤكدة مؤكدين مؤكدون مؤكدتان مؤكدتين مؤكدان مؤكدات مؤكدي")]
    [InlineData("نفى نفي I ai", "ناف نافي نافيا نافية نافين نافون نافيتان نافيان نافيات")]
    [InlineData("هنّأ هنء II -", "مهنئ مهنئا مهنئة مهنئين مهنئون مهنئات")]
    [InlineData("تمنّى مني V -", "متمن متمني متمنيا متمنية متمنين متمنون متمنيات")]
    public void Participles_take_gender_number_and_written_case(string verb, string expected)
    {
        var forms = Conjugator.ActiveParticiple(Parse(verb)).ToList();
        foreach (var word in expected.Split(' ')) Contains(forms, word);
    }

    [Theory]
    [InlineData("قال قول I au", "قل قولوا قولي")]
    [InlineData("كتب كتب I au", "اكتب اكتبوا اكتبي")]
    [InlineData("أعلن علن IV -", "أعلن أعلنوا أعلني")]
    [InlineData("دعا دعو I au", "ادع ادعوا ادعي")]
    public void Imperatives_lose_the_prefix(string verb, string expected)
    {
        var forms = Conjugator.Imperative(Parse(verb)).ToList();
        foreach (var word in expected.Split(' ')) Contains(forms, word);
    }

    [Fact]
    public void Before_a_pronoun_the_silent_alef_falls_and_alef_maqsura_is_written_as_alef()
    {
        var joined = Conjugator.Finite(Parse("سمّى سمو II -")).Where(form => form.Attachment.HasFlag(Attachment.Pronoun)).ToList();
        Contains(joined, "سما");
        Contains(joined, "سمو");
        Assert.DoesNotContain(joined, form => form.Text == "سموا" && form.Number == GrammaticalNumber.Plural);
    }

    private static void Has(List<WordForm> forms, Tense tense, (Person, Gender, GrammaticalNumber) who, bool clipped, string word) =>
        Contains(forms.Where(form => form.Tense == tense && (form.Person, form.Gender, form.Number) == who && form.Clipped == clipped), word);

    private static void Contains(IEnumerable<WordForm> forms, string word)
    {
        if (word != "-") Assert.Contains(Folding.Default.Fold(word), forms.Select(form => form.Text));
    }

    private static Verb Parse(string text)
    {
        var cells = text.Split(' ');
        var verb = new Verb(cells[0], cells[1], Enum.Parse<VerbForm>(cells[2]));
        return cells[3] == "-" ? verb : verb with { PastVowel = cells[3][0], PresentVowel = cells[3][1] };
    }
}
