using System.Globalization;

namespace Pakta.Web.Features.Coverage;

/// <summary>The date of which coverage is asked for, as typed; <paramref name="Fault"/> says why it is not taken.</summary>
public sealed record AsOfField(string? Value, DateOnly First, DateOnly Last, string? Fault)
{
    public const string Query = "per";

    public DateOnly? Day => Fault is null && Value is { Length: > 0 } text ? Parse(text) : null;

    public static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Browsers send the first; people who type an address or have no date picker write the second.
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
