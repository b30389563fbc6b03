namespace Pakta.Web.Auditing;

/// <summary>A day (UTC) whose events are bound to the log: their count and hash stand in a leaf.</summary>
public sealed class AuditDay
{
    public DateOnly Day { get; init; }
    public int Events { get; init; }
    public byte[] Hash { get; init; } = [];
}
