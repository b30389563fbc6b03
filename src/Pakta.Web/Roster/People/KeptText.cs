using System.Globalization;
using System.Text.RegularExpressions;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People;

/// <summary>Text that will be stored and printed: nothing invisible, nothing that turns the direction, no NIK, no overlong cell.</summary>
internal sealed partial class KeptText(RowJudgement judgement)
{
    public string? Keep(string? text, string field, int most)
    {
        if (text is null) return null;
        if (text.Length > most)
            judgement.Refuse("text.long", field, text, $"Isi kolom ini lebih dari {most} huruf. Periksa apakah kolomnya bergeser.");
        if (SafeText.HasNik(text))
            judgement.Refuse("text.nik", field, text, "Ada 16 angka seperti NIK di kolom ini. NIK tidak boleh disimpan; hapus, dan periksa apakah kolomnya bergeser.");
        if (IsDay(text) || (text.Length <= most && text.AsSpan().ContainsAnyInRange('0', '9') && DayWithin().IsMatch(text)))
            judgement.Refuse("text.date", field, null, "Isi kolom ini sebuah tanggal, mungkin tanggal lahir. Periksa apakah kolomnya bergeser.");
        return text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? Visible(text, field) : text;
    }

    // A birth date that slipped into another column would be kept there.
    internal static bool IsDay(string text) =>
        text.Length is >= 6 and <= 30 && char.IsAsciiDigit(text[0]) && DateText.Read(new SheetCell(text), text, false).Count > 0;

    private string Visible(string text, string field)
    {
        var hidden = false;
        foreach (var c in text)
        {
            var category = char.GetUnicodeCategory(c);
            if (category is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse || IsBidi(c))
            {
                judgement.Refuse("text.control", field, null, "Ada tanda tak terlihat di kolom ini. Ketik ulang isinya.");
                return text;
            }
            hidden |= category == UnicodeCategory.Format;
        }
        return hidden ? string.Concat(text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)) : text;
    }

    private static bool IsBidi(char c) => c is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // "Kendari, 26-09-1986": the usual place and day of birth.
    [GeneratedRegex(@"(?<!\d)(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|1[0-2]|(?:jan|feb|mar|apr|mei|jun|jul|ag|sep|okt|nov|des)\p{L}*)[-/. ](?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex DayWithin();
}
