using Isnad.Answers;
using Isnad.Store;

namespace Isnad.Web.Api.Corrections;

/// <summary>What somebody said of a statement.</summary>
/// <param name="Number">In the order of all corrections.</param>
/// <param name="Statement">What the statement was called.</param>
/// <param name="Subject">The same for all corrections of one statement, whatever it is called.</param>
/// <param name="Revision">In the order of the corrections of this statement, from 1.</param>
/// <param name="Kind">accept, reject, edit, add or withdraw.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Note">Why.</param>
/// <param name="Says">What an edit or an addition says, field by field, as written; empty of others.</param>
internal sealed record CorrectionItem(long Number, string Statement, string Subject, int Revision, string Kind, string By, DateTimeOffset At, string? Note, IReadOnlyDictionary<string, string> Says)
{
    public static CorrectionItem Of(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return new CorrectionItem(
            correction.Number, correction.Statement, correction.Subject, correction.Revision, correction.Kind.ToString().ToLowerInvariant(), correction.By, correction.At, correction.Note,
            CorrectionWords.Of(correction).ToDictionary(field => field.Name, field => field.Value));
    }
}
