namespace Pakta.Web.Documents.Signers;

/// <summary>Signatures of one unit whose signers have no channel of their own, for the desk of the HR office.</summary>
public sealed record SignerList(string Round, string Unit, string Agency, string Host, DateTimeOffset At, string PrintedAt, IReadOnlyList<SignerLine> Signers);

/// <param name="Name">At the signing.</param>
/// <param name="SignedAt">In words, in the unit's zone.</param>
/// <param name="Method">In words.</param>
/// <param name="Device">Mark of the device; null: none.</param>
/// <param name="State">What has become of it: <c>dibenarkan</c>, <c>disengketakan</c>, or nothing yet.</param>
public sealed record SignerLine(string Name, string SignedAt, string Method, string? Device, string State);
