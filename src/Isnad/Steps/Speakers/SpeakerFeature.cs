namespace Isnad.Steps.Speakers;

/// <summary>The columns of a row of features: what tells that a statement is somebody's.</summary>
internal enum SpeakerFeature
{
    // the draft
    Sourced, Rule, CueGender, CueNumber, CuePerson, Act, Passive, CueFirst, CueParagraph, CueQuoted, Nested, Number, ContentQuoted, ContentBefore, SourceLength, SourceDefinite,
    SourceTitle, SourceGroup, SourceDocument, SourceOrganization, SourceMedium, SourcePlural, SourceFeminine, SourcePer, SourceOrg, SourcePlace, SourceRefers, SourceFrequency,
    SourceSure, CueSure, OptionCount, SameSentenceDraft, MostTitles, PointedNowhere, SourceEarlierHead, NextSourced,

    // the option
    Rank, IsPer, IsOrg, IsPlace, IsDescription, IsNobody, IsSelf, InSource, InSourceFirst, InSourceLast, InSourceShare, Length, Definite, Title, Group, Document, Organization, Medium,
    Plural, GenderFit, NumberFit, RoleKinds,

    // who spoke before
    IsPrevious, SpeakerRank, Spoken, SpokenSourced, SpokenSentences, SpokenParagraphs, IsOuter, IsBeforeOuter, PreviousSameSentence, SpokenInQuote, SpokenSure, SpokenOwnSource, SpokenTokens,

    // who speaks next
    InNextSource,

    // where it stands
    Mentions, MentionsRank, MentionsBefore, FirstParagraph, InHeadline, Sentences, Paragraphs, Tokens, Recency, RecencyOfType, Following, Place, InContent, SourceCount, SameSentenceFirst,
    PlaceFirstOfSentence, PlaceFirstBefore, Quoted, MentionFrequency, GivenNames, FamilyNames, NamedInside, IsLastSourced, Lexical, Pointed, PointedLead, InAnySource,

    // what it shares with the source
    KindFits, Titles, TitleShare, TitleLead, HeadBeside, HeadTitle, Names, NameExtra, Words, WordShare, SameHead, SameLast, Longer, Before, LastTitle, Office,

    Count,
}
