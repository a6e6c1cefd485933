using Isnad.Steps.Encoding;
using Isnad.Training.Statements;

namespace Isnad.Training.Network;

/// <summary>The right answers to the yes-or-no questions about a token that the network is asked beside its label, numbered from <see cref="NetworkQuestion.Cue"/> on.</summary>
internal static class TokenQuestion
{
    public const int Count = 5;

    public static bool Answer(TokenStatement s, int token, int question) => (NetworkQuestion.Cue + question) switch
    {
        NetworkQuestion.Cue => token == s.Cue.First,
        NetworkQuestion.InContent => token >= s.Content.First && token < s.Content.End,
        NetworkQuestion.InSource => token >= s.Source.First && token < s.Source.End,
        NetworkQuestion.Begins => token == s.Content.First,
        NetworkQuestion.Ends => token == s.Content.End - 1,
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };
}
