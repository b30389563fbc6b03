namespace Pakta.Web.Settings;

/// <summary>Section <c>Ledger</c>. Empty paths mean files in the data directory.</summary>
public sealed class LedgerOptions
{
    /// <summary>Name of the log in every checkpoint, e.g. <c>pakta.kendarikota.go.id/2026</c>; empty: host of the site and year.</summary>
    public string Origin { get; set; } = "";

    /// <summary>File with the 32-byte Ed25519 seed (hex), mode 0400.</summary>
    public string KeyPath { get; set; } = "";

    /// <summary>File with the last signed head; best on another volume.</summary>
    public string GuardPath { get; set; } = "";
}
