using System.Globalization;

namespace Pakta.Web.Auditing;

/// <summary>A day (UTC) whose events are bound to the log: their count and hash stand in a leaf.</summary>
public sealed class AuditDay
{
    public DateOnly Day { get; init; }
    public int Events { get; init; }
    /// <summary>SHA-256.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary><c>2026-11-24</c>.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
