using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Pakta.Web.Roster.People;

/// <summary>
/// A name for comparing: without titles, case, marks and apostrophes, with <c>Muh.</c> and its kin as one word. Never shown, and never
/// enough to say that two people are one.
/// </summary>
public static class PlainName
{
    private static readonly FrozenDictionary<string, string> Same = new Dictionary<string, string>
    {
        ["MUH"] = "MUHAMMAD", ["MUHD"] = "MUHAMMAD", ["MUHAMAD"] = "MUHAMMAD", ["MUCHAMMAD"] = "MUHAMMAD", ["MUCHAMAD"] = "MUHAMMAD", ["MOH"] = "MUHAMMAD",
        ["MOHAMAD"] = "MUHAMMAD", ["MOHAMMAD"] = "MUHAMMAD", ["MOCH"] = "MUHAMMAD", ["MOCHAMAD"] = "MUHAMMAD", ["MOCHAMMAD"] = "MUHAMMAD", ["MHD"] = "MUHAMMAD",
        ["ABD"] = "ABDUL", ["ABDL"] = "ABDUL", ["SITTI"] = "SITI", ["ST"] = "SITI",
    }.ToFrozenDictionary();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Spelled = Same.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary><c>MA'RUF  Moh.  Ali</c> is <c>MARUF MUHAMMAD ALI</c>.</summary>
    public static string Of(string name)
    {
        if (!Ascii.IsValid(name)) name = name.Normalize(NormalizationForm.FormKD);
        Span<char> plain = name.Length <= 100 ? stackalloc char[400] : new char[name.Length * 4];
        var (length, start) = (0, 0);
        foreach (var c in name)
        {
            if (char.IsLetter(c)) plain[length++] = char.ToUpperInvariant(c);
            else if (c is not ('\'' or '’' or '‘' or '`' or '´') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                Close(plain, ref length, ref start);
        }
        Close(plain, ref length, ref start);
        return plain[..length].TrimEnd(' ').ToString();
    }

    /// <summary>The same of a plain name in eight bytes.</summary>
    internal static ulong Hash(ReadOnlySpan<char> plain)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in plain) hash = (hash ^ c) * 1099511628211UL;
        return hash ^ (hash >> 29);
    }

    private static void Close(Span<char> plain, ref int length, ref int start)
    {
        if (length == start) return;
        if (Spelled.TryGetValue(plain[start..length], out var spelled))
        {
            spelled.CopyTo(plain[start..]);
            length = start + spelled.Length;
        }
        plain[length++] = ' ';
        start = length;
    }
}
