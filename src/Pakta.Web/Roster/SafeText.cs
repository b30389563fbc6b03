using System.Text.RegularExpressions;

namespace Pakta.Web.Roster;

/// <summary>
/// What of a file may be shown again. Sixteen digits may be a NIK and a day may be a birth date, wherever a shifted column has put
/// them: neither is echoed.
/// </summary>
public static partial class SafeText
{
    private const int Longest = 60;

    public static string Show(string text)
    {
        text = HideNik(text);
        if (HasDay(text)) text = Day().Replace(text, "••-••-••••");
        return text.Length > Longest ? text[..Longest] + "…" : text;
    }

    /// <summary>The text as it is, but for what <see cref="HasNik"/> finds.</summary>
    public static string HideNik(string text) => HasNik(text) ? Nik().Replace(text, Covered) : text;

    /// <summary>
    /// Holds what is never kept: sixteen digits in a row, however they are grouped and whatever number follows, or a run as long as
    /// two numbers. The eighteen of a NIP that is typed in groups are none.
    /// </summary>
    public static bool HasNik(string text) => text.Length >= 16 && text.AsSpan().ContainsAnyInRange('0', '9') && Nik().IsMatch(text);

    /// <summary>A day somewhere in the text, as in <c>Kendari, 26-09-1986</c>.</summary>
    public static bool HasDay(string text) => text.Length >= 6 && text.AsSpan().ContainsAnyInRange('0', '9') && Day().IsMatch(text);

    private static string Covered(Match digits) => digits.Value[..4] + "••••••••••••";

    [GeneratedRegex(@"(?<!\d)(?:\d{16}|(?!(?:19|20)(?:[ .\-\u00a0]?\d){16}(?!\d))\d(?:[ .\-\u00a0]?\d){15}|\d{24,})(?!\d)")]
    private static partial Regex Nik();

    [GeneratedRegex(@"(?<!\d)(?:\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,9})[-/. ]\d{2,4}|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|(?:19|20)\d{6}(?![ .\-]\d))(?!\d)", RegexOptions.None, 200)]
    private static partial Regex Day();
}
