using System.Collections.Frozen;
using System.Globalization;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People;

/// <summary>
/// Days as lists write them: day before month, figures or Indonesian words, two or four digits of the year, or Excel's number of
/// a day. A text that can be read in two ways gives both; who knows more (the NIP) settles it.
/// </summary>
internal static class DateText
{
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private static readonly DateOnly Epoch1904 = new(1904, 1, 1);
    private static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["JAN"] = 1, ["JANUARI"] = 1, ["JANUARY"] = 1, ["FEB"] = 2, ["PEB"] = 2, ["FEBRUARI"] = 2, ["PEBRUARI"] = 2, ["FEBRUARY"] = 2, ["MAR"] = 3, ["MRT"] = 3,
        ["MARET"] = 3, ["MARCH"] = 3, ["APR"] = 4, ["APRIL"] = 4, ["MEI"] = 5, ["MAY"] = 5, ["JUN"] = 6, ["JUNI"] = 6, ["JUNE"] = 6, ["JUL"] = 7, ["JULI"] = 7,
        ["JULY"] = 7, ["AGU"] = 8, ["AGT"] = 8, ["AGS"] = 8, ["AGUST"] = 8, ["AGUSTUS"] = 8, ["AUG"] = 8, ["AUGUST"] = 8, ["SEP"] = 9, ["SEPT"] = 9, ["SEPTEMBER"] = 9,
        ["OKT"] = 10, ["OCT"] = 10, ["OKTOBER"] = 10, ["OCTOBER"] = 10, ["NOV"] = 11, ["NOP"] = 11, ["NOVEMBER"] = 11, ["NOPEMBER"] = 11, ["DES"] = 12,
        ["DEC"] = 12, ["DESEMBER"] = 12, ["DECEMBER"] = 12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All days that the cell may mean; none: no day.</summary>
    public static IReadOnlyList<DateOnly> Read(SheetCell cell, string text, bool uses1904)
    {
        if (Serial(cell, text, uses1904) is { } serial) return [serial];
        // "Kendari, 26-09-1986": place and day in one cell.
        if (text.LastIndexOf(',') is >= 0 and var comma) text = text[(comma + 1)..];
        var parts = text.Split(['-', '/', '.', ' ', '\'', 'T'], StringSplitOptions.RemoveEmptyEntries);
        if (parts is [{ Length: 8 } solid] && solid.AsSpan().ContainsAnyExceptInRange('0', '9') is false) parts = [solid[..4], solid[4..6], solid[6..]];
        return parts.Length < 3 ? [] : Days(parts[0], parts[1], parts[2]);
    }

    /// <summary>The day as Indonesians write it, day before month; null where there is none or the century is in doubt.</summary>
    public static DateOnly? First(SheetCell cell, string text, bool uses1904) =>
        Read(cell, text, uses1904) is [var first, ..] days && days.All(d => d.Year == first.Year) ? first : null;

    /// <summary><c>26-09-1986</c> against digits 1-8 of a NIP, without building anything.</summary>
    public static bool IsPlainly(string text, string nip) =>
        text.Length == 10 && text[2] is '-' or '/' && text[5] is '-' or '/' && text.AsSpan(0, 2).SequenceEqual(nip.AsSpan(6, 2))
        && text.AsSpan(3, 2).SequenceEqual(nip.AsSpan(4, 2)) && text.AsSpan(6, 4).SequenceEqual(nip.AsSpan(0, 4));

    private static DateOnly? Serial(SheetCell cell, string text, bool uses1904)
    {
        var whole = text.AsSpan();
        if (whole.IndexOf('.') is > 0 and var dot && cell.IsNumber) whole = whole[..dot];
        if (whole.Length is < 4 or > 5 || !int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days > 80_000) return null;
        return (uses1904 ? Epoch1904 : Epoch).AddDays(days);
    }

    private static List<DateOnly> Days(string a, string b, string c)
    {
        var found = new List<DateOnly>();
        if (Months.TryGetValue(b, out var named)) Add(found, c, named, Number(a));
        else if (a.Length == 4) Add(found, a, Number(b), Number(c.Length > 2 ? c[..2] : c));
        else
        {
            Add(found, c, Number(b), Number(a));
            // 09/26/1986 and, in doubt, 04/05/1986.
            if (a != b) Add(found, c, Number(a), Number(b));
        }
        return found;
    }

    private static void Add(List<DateOnly> found, string year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1) return;
        foreach (var y in year.Length switch { 4 => [Number(year)], 2 => (int[])[1900 + Number(year), 2000 + Number(year)], _ => [] })
            if (y is >= 1900 and <= 2100 && day <= DateTime.DaysInMonth(y, month)) found.Add(new DateOnly(y, month, day));
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
}
