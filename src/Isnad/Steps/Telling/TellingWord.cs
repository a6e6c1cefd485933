namespace Isnad.Steps.Telling;

/// <summary>What a word does around a statement beside its cue: who passed it on, to whom, on which occasion.</summary>
internal enum TellingWord : byte
{
    None,

    /// <summary>نقلت، تداولت: a verb of passing on.</summary>
    Pass,

    /// <summary>نشرت، بث: a verb of putting a text about.</summary>
    Publish,

    /// <summary>نقلته، بثها: one of these with the pronoun of what was passed on.</summary>
    PassSuffixed,

    /// <summary>بحسب، وفقا</summary>
    According,

    /// <summary>حسبما</summary>
    AccordingWhat,

    /// <summary>نقلا</summary>
    Quoting,

    /// <summary>ما، لما: between «وفق» and its verb.</summary>
    What,

    /// <summary>لسان, after على.</summary>
    Tongue,

    /// <summary>جاء، يأتي: «جاء ذلك في …» after what was said.</summary>
    Came,

    /// <summary>توصلت، تلقت</summary>
    Received,

    /// <summary>أمام, before hearers.</summary>
    Facing,

    /// <summary>هامش, after على.</summary>
    Margin,

    /// <summary>مقابلة، حوار: talk given to a medium.</summary>
    Interview,

    /// <summary>تصريح</summary>
    Speech,

    /// <summary>مؤتمر، اجتماع: an event at which one speaks.</summary>
    Occasion,

    /// <summary>الصحافيين: people of the press.</summary>
    Press,

    /// <summary>دراسة، بحث: what a journal publishes and does not pass on.</summary>
    Study,

    /// <summary>ذاته، المذكور</summary>
    Same,

    Agency,

    Medium,

    Document,

    /// <summary>المصدر</summary>
    Source,
}
