namespace Pakta.Web.Data;

/// <summary>The database has its writer already.</summary>
public sealed class DatabaseInUseException(string path) : StartRefusedException(
    $"Basis data sedang dipakai proses Pakta lain ({path}). Hentikan situs itu dahulu, lalu ulangi perintah ini.");
