using Isnad.Answers;

namespace Isnad.Web.Problems;

/// <summary>Why a request got no answer (RFC 9457).</summary>
/// <param name="Type">The kind of problem, as an address: <c>about:blank</c>, <see cref="Code"/> says more.</param>
/// <param name="Title">What the status means.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">One sentence for a person.</param>
/// <param name="Code">A stable name, such as <c>query.wrong</c>.</param>
/// <param name="Errors">The faults of single fields; empty where it is none of them.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail, string Code, IReadOnlyList<AskedFault> Errors);
