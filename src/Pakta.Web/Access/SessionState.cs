using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>How the session of this request was proven; read with the cookie, so that asking costs nothing.</summary>
public sealed record SessionState(Guid Id, SessionProof? Proof, SecondFactor? Factor, DateTimeOffset BeganAt, DateTimeOffset? ProvenAt)
{
    /// <summary>So long a proof is good for changing a way in.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromMinutes(10);

    /// <summary>What only the holder has was used, and not only what can be told or read off.</summary>
    public bool IsStrong => Proof == SessionProof.Passkey || Factor is not null;

    public bool IsFresh(DateTimeOffset now) => now - LatestProof <= Freshness;

    private DateTimeOffset? LatestProof => ProvenAt ?? (Proof is SessionProof.Passkey or SessionProof.Activation ? BeganAt : null);
}
