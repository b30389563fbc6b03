namespace Pakta.Core.Certificates;

/// <summary>What decides whether a certificate stands.</summary>
/// <param name="RoundIsCancelled">The whole round was withdrawn.</param>
/// <param name="IsRevoked">This signature was withdrawn.</param>
/// <param name="HasSuccessor">The person has a newer live signature in the round.</param>
/// <param name="IsDisputed">The signer says it was somebody else, and nobody has decided yet.</param>
/// <param name="ValidUntil">Last day of <em>berlaku</em>; null where the round sets none.</param>
public readonly record struct CertificateFacts(bool RoundIsCancelled, bool IsRevoked, bool HasSuccessor, bool IsDisputed, DateOnly? ValidUntil)
{
    /// <summary>The state on a civil date of the unit's zone; what was withdrawn never reads as merely ended.</summary>
    public CertificateStatus StatusOn(DateOnly today) => this switch
    {
        { RoundIsCancelled: true } => CertificateStatus.Void,
        { IsRevoked: true, HasSuccessor: true } => CertificateStatus.Superseded,
        { IsRevoked: true } => CertificateStatus.Void,
        { IsDisputed: true } => CertificateStatus.Disputed,
        { ValidUntil: { } last } when today > last => CertificateStatus.Ended,
        _ => CertificateStatus.Valid,
    };
}
