namespace Pakta.Web.Roster.People;

/// <summary>Addresses and telephone numbers as lists write them.</summary>
internal static class ContactText
{
    private const int Longest = 254;

    /// <summary>One plain address: what the mail of an office takes.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (text.Length > Longest || at < 1 || at > 64 || text.IndexOf('@', at + 1) >= 0) return false;
        var name = text.AsSpan(0, at);
        var host = text.AsSpan(at + 1);
        return IsDotted(name, "!#$%&'*+/=?^_`{|}~-") && IsDotted(host, "-") && host.LastIndexOf('.') is > 0 and var dot && host.Length - dot > 2;
    }

    /// <summary><c>+62…</c>, or null where the number is damaged (Excel) or none. Of several in one cell the first.</summary>
    public static string? Phone(string? text)
    {
        if (text is null) return null;
        Span<char> digits = stackalloc char[16];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (length == digits.Length) return null;
                digits[length++] = c;
            }
            else if (c is '/' or ',' or ';' && length >= 9)
            {
                break;
            }
            else if (length > 0 && (char.IsLetter(c) || c == ','))
            {
                // 8.12346E+10 and 8,12346E+10: Excel has thrown digits away.
                return null;
            }
        }
        if (length is < 9 or > 15) return null;
        ReadOnlySpan<char> number = digits[..length];
        return number switch
        {
            ['0', not '0', ..] => $"+62{number[1..]}",
            ['6', '2', '0', ..] => $"+62{number[3..]}",
            ['6', '2', ..] => $"+{number}",
            ['8', ..] => $"+62{number}",
            _ => null,
        };
    }

    private static bool IsDotted(ReadOnlySpan<char> text, ReadOnlySpan<char> marks)
    {
        if (text.IsEmpty || text[0] == '.' || text[^1] == '.' || text.IndexOf("..") >= 0) return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c != '.' && !marks.Contains(c)) return false;
        return true;
    }
}
