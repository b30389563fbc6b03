namespace Pakta.Web.Data;

/// <summary>A sign-in on one browser. The cookie names it; once it has ended here, the cookie is worth nothing.</summary>
public sealed class Session
{
    public Guid Id { get; init; }
    public Guid AccountId { get; init; }
    public DateTimeOffset BeganAt { get; init; }

    /// <summary>To the nearest minutes: not every page is written down.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>As people say it: <c>Chrome di Android</c>.</summary>
    public string Browser { get; init; } = "";
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Null: it began before this was kept, and counts as weak.</summary>
    public SessionProof? Proof { get; init; }
    public SecondFactor? Factor { get; set; }

    /// <summary>The latest further proof: a second factor, or a code to the own channel.</summary>
    public DateTimeOffset? ProvenAt { get; set; }
}
