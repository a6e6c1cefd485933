namespace Isnad.Text;

/// <summary>A pair of quotation marks, by the tokens that they are. Without a closing mark it runs to the end of its paragraph.</summary>
/// <param name="Open">The opening mark.</param>
/// <param name="Close">The closing mark, or the token after the last one inside where none closes.</param>
/// <param name="Closed">False when the closing mark is missing.</param>
/// <param name="Depth">1 for an outermost pair.</param>
internal readonly record struct Quotation(int Open, int Close, bool Closed, int Depth)
{
    /// <summary>The number of tokens between the marks.</summary>
    public int Count => Close - Open - 1;
}
