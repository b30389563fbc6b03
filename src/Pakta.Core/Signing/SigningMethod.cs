namespace Pakta.Core.Signing;

/// <summary>How the signer stepped up; the lower-case names stand in public leaves (evidence.md 4.1).</summary>
public enum SigningMethod { Password, Pin, Passkey, Code, Totp, Assisted, Paper }
