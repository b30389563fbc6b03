namespace Pakta.Ledger;

/// <summary>No usable OpenSSL libcrypto (1.1.1 or later) on this machine: a node may not sign checkpoints.</summary>
public sealed class LibcryptoMissingException(string message, Exception? inner = null) : Exception(message, inner);
