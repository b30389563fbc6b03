namespace Pakta.Web.Data.Gate;

/// <summary>The gate stayed shut too long; answered to people as 503 <em>belum tersimpan</em>.</summary>
public sealed class WriteGateTimeoutException(TimeSpan waited) : Exception($"The write gate stayed shut for {waited}.");
