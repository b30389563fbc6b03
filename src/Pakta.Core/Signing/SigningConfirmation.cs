namespace Pakta.Core.Signing;

/// <summary>The signer was shown the notice of a signature at a later sign-in and said that it was indeed the own one.</summary>
public sealed class SigningConfirmation
{
    private SigningConfirmation() { }

    public SignatureId SignatureId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid By { get; private set; }

    public static SigningConfirmation Create(SignatureId signature, DateTimeOffset at, Guid by) => new() { SignatureId = signature, At = at, By = by };
}
