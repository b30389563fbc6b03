namespace Pakta.Web.LedgerStore;

/// <summary>The queue is full, or the log may not go on: 503 with Retry-After, <em>belum tersimpan</em>.</summary>
public sealed class SigningBusyException(string reason, Exception? inner = null) : Exception(reason, inner);
