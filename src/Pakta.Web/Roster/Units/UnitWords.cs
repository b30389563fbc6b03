using System.Collections.Frozen;
using System.Text;
using Pakta.Core.Organization;

namespace Pakta.Web.Roster.Units;

/// <summary>
/// Names of units made comparable. What differs only in case, marks, <c>dan</c> and <c>&amp;</c>, common abbreviations of the kind
/// (<c>Kel.</c>, <c>SDN</c>) or the figure for a doubled word (<c>Lepo2</c>) is the same name.
/// </summary>
public static class UnitWords
{
    private static readonly FrozenDictionary<string, string> Spoken = new Dictionary<string, string>
    {
        ["KEL"] = "KELURAHAN", ["KLRHN"] = "KELURAHAN", ["KEC"] = "KECAMATAN", ["DISTRIK"] = "KECAMATAN", ["KEMANTREN"] = "KECAMATAN", ["DS"] = "DESA",
        ["KAB"] = "KABUPATEN", ["PROV"] = "PROVINSI", ["PEMKOT"] = "KOTA", ["PEMKAB"] = "KABUPATEN", ["PEMPROV"] = "PROVINSI",
        ["PKM"] = "PUSKESMAS", ["SDN"] = "SD NEGERI", ["SMPN"] = "SMP NEGERI", ["SMAN"] = "SMA NEGERI", ["SMKN"] = "SMK NEGERI", ["TKN"] = "TK NEGERI",
        ["SLBN"] = "SLB NEGERI", ["RSUD"] = "RUMAH SAKIT UMUM DAERAH", ["SETDA"] = "SEKRETARIAT DAERAH", ["SETWAN"] = "SEKRETARIAT DPRD",
        ["SUBBAG"] = "SUBBAGIAN", ["SUBBID"] = "SUBBIDANG", ["UPT"] = "UPTD", ["&"] = "", ["DAN"] = "", ["NO"] = "", ["NOMOR"] = "",
    }.ToFrozenDictionary();

    // Words that open the name of a part of an office, too small to be a unit of its own in most trees.
    private static readonly FrozenSet<string> Sections = FrozenSet.Create(
        "SEKSI", "SUBBAGIAN", "SUB", "SUBBIDANG", "URUSAN", "KELOMPOK", "JABATAN", "TATA", "TIM", "SUBKOORDINATOR", "SUBSTANSI");

    private static readonly FrozenDictionary<UnitKind, string[]> Kinds = new Dictionary<UnitKind, string[]>
    {
        [UnitKind.Kecamatan] = ["KECAMATAN"], [UnitKind.Kelurahan] = ["KELURAHAN"], [UnitKind.Desa] = ["DESA", "NAGARI", "GAMPONG", "KAMPUNG"],
        [UnitKind.Puskesmas] = ["PUSKESMAS"], [UnitKind.Rsud] = ["RUMAH SAKIT UMUM DAERAH"], [UnitKind.Dinas] = ["DINAS"],
        [UnitKind.Badan] = ["BADAN"], [UnitKind.Bagian] = ["BAGIAN"], [UnitKind.Bidang] = ["BIDANG"], [UnitKind.Uptd] = ["UPTD"],
    }.ToFrozenDictionary();

    /// <summary><c>Kel. Lepo2</c> becomes <c>KELURAHAN LEPO LEPO</c>.</summary>
    public static string Plain(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c) || c == '&') word.Append(char.ToUpperInvariant(c));
            else if (c is not ('\'' or '’' or '‘' or '`')) Close(words, word);
        }
        Close(words, word);
        // "UPTD Puskesmas X" and "Pemerintah Kota X" are the Puskesmas and the city.
        if (words is ["UPTD", "PUSKESMAS" or "SD" or "SMP" or "TK", ..] or ["PEMERINTAH", "KOTA" or "KABUPATEN" or "PROVINSI" or "DAERAH", ..])
            words.RemoveAt(0);
        if (words is ["DAERAH", "KOTA" or "KABUPATEN" or "PROVINSI", ..]) words.RemoveAt(0);
        return string.Join(' ', words);
    }

    /// <summary>The name alone, where <paramref name="plain"/> begins with the word of its kind; null where it does not.</summary>
    public static string? Bare(string plain, UnitKind kind)
    {
        if (!Kinds.TryGetValue(kind, out var words)) return null;
        foreach (var word in words)
            if (plain.Length > word.Length + 1 && plain[word.Length] == ' ' && plain.StartsWith(word, StringComparison.Ordinal)) return plain[(word.Length + 1)..];
        return null;
    }

    /// <summary>The plain word of a kind: <c>KECAMATAN</c>; null for kinds whose names do not carry it.</summary>
    public static string? Word(UnitKind kind) => Kinds.TryGetValue(kind, out var words) ? words[0] : null;

    /// <summary>A part of an office, such as <c>SEKSI PEMERINTAHAN</c>.</summary>
    public static bool IsSection(string plain)
    {
        var end = plain.IndexOf(' ', StringComparison.Ordinal);
        return Sections.Contains(end < 0 ? plain : plain[..end]);
    }

    private static void Close(List<string> words, StringBuilder word)
    {
        if (word.Length == 0) return;
        var text = word.ToString();
        word.Clear();
        if (Spoken.TryGetValue(text, out var spoken))
        {
            if (spoken.Length > 0) words.AddRange(spoken.Split(' '));
        }
        else if (Doubled(text) is { } half)
        {
            words.AddRange([half, half]);
        }
        else if (Numbered(text) is { } parts)
        {
            words.AddRange(parts);
        }
        else
        {
            words.Add(char.IsDigit(text[0]) ? Unpadded(text) : text);
        }
    }

    // "Lepo2" is how a doubled word is written in haste; "SDN2" is not.
    private static string? Doubled(string word) =>
        word.Length > 3 && word[^1] == '2' && word.AsSpan(0, word.Length - 1).IndexOfAnyInRange('0', '9') < 0 && Spelled(word[..^1]) is null
        && word is not ("SD2" or "SMP2" or "SMA2" or "SMK2") ? word[..^1] : null;

    private static string[]? Numbered(string word)
    {
        var digits = word.AsSpan().IndexOfAnyInRange('0', '9');
        return digits > 0 && Spelled(word[..digits]) is { } kind ? [.. kind.Split(' '), Unpadded(word[digits..])] : null;
    }

    private static string? Spelled(string word) =>
        Spoken.TryGetValue(word, out var spoken) ? spoken : word is "SD" or "SMP" or "SMA" or "SMK" or "TK" ? word : null;

    private static string Unpadded(string number) => number.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : number;
}
