namespace Pakta.Core.Signing;

/// <summary>A signature no longer stands; a row and a leaf of its own. The person may sign again.</summary>
public sealed class Revocation
{
    private Revocation() { }

    public SignatureId SignatureId { get; private set; }
    public RevocationReason Reason { get; private set; }
    public string Explanation { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public Guid? By { get; private set; }

    public static Revocation Create(SignatureId signature, RevocationReason reason, string explanation, DateTimeOffset at, Guid? by) =>
        new() { SignatureId = signature, Reason = reason, Explanation = explanation, At = at, By = by };
}
