namespace Pakta.Web.Auditing;

/// <summary>One field before and after; null: there was none, or is none now.</summary>
public readonly record struct AuditChange(string Field, string? Before, string? After)
{
    /// <summary>Something that was set where nothing stood.</summary>
    public static AuditChange Set(string field, object? value) => new(field, null, Text(value));

    public static AuditChange Of(string field, object? before, object? after) => new(field, Text(before), Text(after));

    private static string? Text(object? value) => value is null ? null : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
}
