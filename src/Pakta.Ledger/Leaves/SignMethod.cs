namespace Pakta.Ledger;

/// <summary>How a signer proved presence; in a leaf the lower-case name (<c>m</c>).</summary>
public enum SignMethod
{
    Password,
    Pin,
    Passkey,
    Code,
    Totp,
    Assisted,
    Paper,
}
