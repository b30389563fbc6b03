namespace Pakta.Web.LedgerStore;

/// <summary>The database holds less than was signed before.</summary>
public sealed class LogRolledBackException(long signed, long stored) : Exception(
    $"Basis data lebih tua daripada log yang sudah ditandatangani (log {signed} catatan, basis data {stored}). "
    + "Penandatanganan dihentikan. Pulihkan cadangan yang terbaru, lalu jalankan: ledger verify.");
