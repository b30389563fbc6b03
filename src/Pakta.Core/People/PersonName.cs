using System.Globalization;
using System.Text;

namespace Pakta.Core.People;

/// <summary>How a name with titles is written: <c>Dr. H. Ahmad Fauzi, S.Sos., M.Si.</c></summary>
public static class PersonName
{
    private const int LongestPlain = 200;

    /// <summary>Joins prefix, name and suffix.</summary>
    public static string Full(string? prefix, string name, string? suffix)
    {
        var front = string.IsNullOrEmpty(prefix) ? name : $"{prefix} {name}";
        return string.IsNullOrEmpty(suffix) ? front : $"{front}, {suffix}";
    }

    /// <summary>
    /// Words in capitals with one space between them, without marks, 200 letters at most: <c>Nur'aini  Wua-Wua</c> is
    /// <c>NURAINI WUA WUA</c>. Names are searched, sorted and compared so.
    /// </summary>
    public static string Plain(string name)
    {
        var text = Ascii.IsValid(name) ? name : name.Normalize(NormalizationForm.FormD);
        Span<char> plain = stackalloc char[LongestPlain];
        var length = 0;
        foreach (var c in text)
        {
            if (length == plain.Length) break;
            if (IsMark(c)) continue;
            if (char.IsLetter(c)) plain[length++] = char.ToUpperInvariant(c);
            else if (length > 0 && plain[length - 1] != ' ') plain[length++] = ' ';
        }
        return plain[..length].TrimEnd(' ').ToString();
    }

    private static bool IsMark(char c) => c is '\'' or '`' or '\u2019' or '\u2018' or '\u00b4'
        || (c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);
}
