namespace Pakta.Core.Signing;

/// <summary>A page first asked the signer about a signature that no mail had told of: from then on the days of a dispute run.</summary>
public sealed class SigningShowing
{
    private SigningShowing() { }

    public SignatureId SignatureId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid By { get; private set; }
}
