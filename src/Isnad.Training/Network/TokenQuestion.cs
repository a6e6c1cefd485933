using Isnad.Training.Statements;

namespace Isnad.Training.Network;

/// <summary>Yes-or-no questions about a token that the network is asked beside its label: the first is put to use, the others help it to see.</summary>
internal static class TokenQuestion
{
    public const int Count = 5;

    public static bool Answer(TokenStatement s, int token, int question) => question switch
    {
        0 => token == s.Cue.First,
        1 => token >= s.Content.First && token < s.Content.End,
        2 => token >= s.Source.First && token < s.Source.End,
        3 => token == s.Content.First,
        _ => token == s.Content.End - 1,
    };
}
