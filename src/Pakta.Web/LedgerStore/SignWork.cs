using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Access.Passkeys;

namespace Pakta.Web.LedgerStore;

/// <summary>A step-up that held, for this text: ready to be stored.</summary>
/// <param name="RequestKey">The form's key, so that a repeated request is the same request.</param>
/// <param name="TextSha256">Hash of the text the signer was shown (32 bytes).</param>
/// <param name="Device">Keyed hash of the device, 16 hex digits; empty where there is none.</param>
public sealed record SignWork(CampaignId Campaign, PersonId Person, Guid RequestKey, byte[] TextSha256, SigningMethod Method,
    string Device, string? Specimen)
{
    /// <summary>Of a passkey, for the record.</summary>
    public SigningAssertion? Assertion { get; init; }

    /// <summary>At a kiosk: who stood beside, and how the signer confirmed all the same.</summary>
    public SignHelp? Help { get; init; }

    internal TaskCompletionSource<Result<SignOutcome>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <param name="Helper">Account of the helper.</param>
/// <param name="Name">As it stands on the certificate.</param>
/// <param name="Proof">The signer's own means.</param>
public sealed record SignHelp(Guid Helper, string Name, SigningMethod Proof);
