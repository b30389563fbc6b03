using System.Globalization;

namespace Pakta.Web.Features.Shared;

/// <summary>How numbers, shares, dates and times look. Written out here, so that a server's locale data can't change a page.</summary>
public static class Tampil
{
    private const char NoBreakSpace = '\u00a0';
    private static readonly string[] Hari = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
    private static readonly string[] Bulan =
    [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ];
    private static readonly NumberFormatInfo Indonesian = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo English = NumberFormatInfo.InvariantInfo;

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static string Language => IsEnglish ? "en" : "id";

    private static NumberFormatInfo Digits => IsEnglish ? English : Indonesian;

    public static string Number(long value) => value.ToString("#,0", Digits);

    /// <summary>A share in percent. Never rounded up: 100 % appears only when nobody is missing, 0 % only when nobody signed.</summary>
    public static string Percent(long part, long whole, int decimals = 1)
    {
        if (whole <= 0)
            return "–";
        var sign = IsEnglish ? "%" : $"{NoBreakSpace}%";
        if (part <= 0 || part >= whole)
            return (part <= 0 ? "0" : "100") + sign;
        var scale = decimals == 0 ? 1 : 10;
        var floored = Math.Floor(100m * scale * part / whole) / scale;
        return floored == 0
            ? $"<{NoBreakSpace}{(1m / scale).ToString(decimals == 0 ? "0" : "0.0", Digits)}{sign}"
            : floored.ToString(decimals == 0 ? "0" : "0.0", Digits) + sign;
    }

    /// <summary>Selasa, 24 November 2026</summary>
    public static string Date(DateTimeOffset instant, string zone)
    {
        var local = At(instant, zone);
        return Date(DateOnly.FromDateTime(local.DateTime));
    }

    public static string Date(DateOnly day) => IsEnglish
        ? day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture)
        : $"{Hari[(int)day.DayOfWeek]}, {ShortDate(day)}";

    /// <summary>24 November 2026</summary>
    public static string ShortDate(DateTimeOffset instant, string zone) => ShortDate(DateOnly.FromDateTime(At(instant, zone).DateTime));

    public static string ShortDate(DateOnly day) => IsEnglish
        ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Bulan[day.Month - 1]} {day.Year:0000}");

    /// <summary>09.41 WITA</summary>
    public static string Time(DateTimeOffset instant, string zone) => Clock(instant, zone, "HH.mm");

    /// <summary>09.41.07 WITA</summary>
    public static string ExactTime(DateTimeOffset instant, string zone) => Clock(instant, zone, "HH.mm.ss");

    /// <summary>Selasa, 24 November 2026 · 09.41 WITA</summary>
    public static string Moment(DateTimeOffset instant, string zone) => $"{Date(instant, zone)} · {Time(instant, zone)}";

    private static string Clock(DateTimeOffset instant, string zone, string pattern) =>
        At(instant, zone).ToString(IsEnglish ? pattern.Replace('.', ':') : pattern, CultureInfo.InvariantCulture)
        + NoBreakSpace + zone.ToUpperInvariant();

    private static DateTimeOffset At(DateTimeOffset instant, string zone) => instant.ToOffset(TimeSpan.FromHours(zone.ToUpperInvariant() switch
    {
        "WIB" => 7,
        "WITA" => 8,
        "WIT" => 9,
        _ => throw new ArgumentOutOfRangeException(nameof(zone), zone, "Indonesia has WIB, WITA and WIT."),
    }));
}
