namespace Isnad.Web.Security;

/// <summary>A server that others can reach is not opened without tokens.</summary>
public sealed class AccessRefusedException(string message) : Exception(message);
