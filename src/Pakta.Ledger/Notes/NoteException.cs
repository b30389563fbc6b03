namespace Pakta.Ledger;

/// <summary>A well-formed note that must not be trusted: a known key's signature is bad, or no known key signed.</summary>
public sealed class NoteException(string message) : Exception(message);
