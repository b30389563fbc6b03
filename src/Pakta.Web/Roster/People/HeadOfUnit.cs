using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Pakta.Core.Organization;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People;

/// <summary>
/// Heads told from the position and the kind of the unit, where a list has no column for them: <c>Camat</c> heads a kecamatan,
/// <c>Kepala Seksi</c> heads no unit that is larger than a section. What names another unit, or a short form that nobody here
/// knows, is asked.
/// </summary>
internal static partial class HeadOfUnit
{
    private static readonly (string Spoken, ActingKind Kind)[] Actings =
    [
        ("PLT", ActingKind.Plt), ("PLH", ActingKind.Plh), ("PJS", ActingKind.Pjs), ("PJ", ActingKind.Pj), ("PELAKSANA TUGAS", ActingKind.Plt),
        ("PELAKSANA HARIAN", ActingKind.Plh), ("PENJABAT SEMENTARA", ActingKind.Pjs), ("PENJABAT", ActingKind.Pj),
    ];

    // The words that head each kind; what follows them has to be the unit's own name.
    private static readonly FrozenDictionary<UnitKind, string[]> Titles = new Dictionary<UnitKind, string[]>
    {
        [UnitKind.Pemda] = [],
        [UnitKind.Setda] = ["SEKRETARIS DAERAH", "SEKDA"],
        [UnitKind.Setwan] = ["SEKRETARIS DPRD", "SEKRETARIS DEWAN", "SEKWAN", "KEPALA SEKRETARIAT DPRD"],
        [UnitKind.Inspektorat] = ["INSPEKTUR DAERAH", "INSPEKTUR"],
        [UnitKind.Dinas] = ["KEPALA DINAS", "KADIS"],
        [UnitKind.Badan] = ["KEPALA PELAKSANA BADAN", "KEPALA PELAKSANA", "KEPALA BADAN", "KABAN"],
        [UnitKind.SatpolPp] = ["KEPALA SATUAN POLISI PAMONG PRAJA", "KEPALA SATUAN", "KEPALA SATPOL PP", "KASATPOL PP"],
        [UnitKind.Biro] = ["KEPALA BIRO", "KARO"],
        [UnitKind.Bagian] = ["KEPALA BAGIAN", "KABAG"],
        [UnitKind.Bidang] = ["KEPALA BIDANG", "KABID"],
        [UnitKind.Seksi] = ["KEPALA SEKSI", "KASI"],
        [UnitKind.Subbagian] = ["KEPALA SUBBAGIAN", "KEPALA SUB BAGIAN", "KEPALA SUBBAG", "KASUBBAG", "KASUBAG"],
        [UnitKind.CabangDinas] = ["KEPALA CABANG DINAS", "KEPALA CABANG", "KACABDIN"],
        [UnitKind.Kecamatan] = ["CAMAT", "KEPALA KECAMATAN", "MANTRI PAMONG PRAJA", "PANEWU"],
        [UnitKind.Kelurahan] = ["LURAH", "KEPALA KELURAHAN"],
        [UnitKind.Desa] = ["KEPALA DESA", "LURAH", "WALI NAGARI", "KEUCHIK"],
        [UnitKind.DesaAdat] = ["KEPALA DESA ADAT", "BENDESA ADAT", "KEPALA KAMPUNG ADAT"],
        [UnitKind.Puskesmas] = ["KEPALA UPTD PUSKESMAS", "KEPALA PUSKESMAS", "KAPUS"],
        [UnitKind.Rsud] = ["DIREKTUR UTAMA", "DIREKTUR RUMAH SAKIT UMUM DAERAH", "DIREKTUR RUMAH SAKIT", "DIREKTUR"],
        [UnitKind.Sekolah] = ["KEPALA UPTD SEKOLAH", "KEPALA SEKOLAH", "KEPALA UPTD", "KEPSEK", "KASEK", "KEPALA"],
        [UnitKind.Uptd] = ["KEPALA UPTD", "KEPALA BALAI", "KEPALA UNIT PELAKSANA TEKNIS DAERAH", "KEPALA UNIT PELAKSANA TEKNIS"],
        [UnitKind.Kementerian] = [],
        [UnitKind.Lainnya] = [],
    }.ToFrozenDictionary();

    // What is longer is no position, and is refused as such.
    private const int Longest = 300;

    // Heads of parts: no head of a unit whose kind is another.
    private static readonly FrozenSet<string> Parts = FrozenSet.Create(
        "SEKSI", "SUBBAGIAN", "SUBBAG", "SUBAG", "SUB", "SUBBIDANG", "KELAS", "PUSTU", "URUSAN", "BIDANG", "BAGIAN", "RUANG", "RUANGAN", "INSTALASI", "LABORATORIUM", "TATA", "TU", "PERPUSTAKAAN", "UPTD",
        "UNIT", "POS", "REGU", "GUDANG", "LINGKUNGAN", "KELOMPOK", "TIM", "PROGRAM", "BENGKEL", "JURUSAN", "ASRAMA", "POLI", "SEKRETARIAT", "CABANG", "PASAR");

    private static readonly FrozenSet<string> Levels = FrozenSet.Create("SD", "SMP", "SMA", "SMK", "TK", "SLB", "PAUD", "MI", "MTS", "MA");

    private static readonly string[] Openings =
        ["KEPALA", "KEPSEK", "CAMAT", "LURAH", "DIREKTUR", "INSPEKTUR", "SEKRETARIS D", "SEK", "KA", "PLT", "PLH", "PJ", "PELAKSANA T", "PELAKSANA H", "PENJABAT", "MANTRI", "PANEWU", "WALI", "KEUCHIK"];

    /// <summary>Nearly all positions end here: they begin with none of the words of a head, and name no second office.</summary>
    public static bool MayHead(string position)
    {
        foreach (var opening in Openings)
            if (position.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        return position.Length <= Longest && BesideIt().IsMatch(position);
    }

    public static (HeadSign Claim, ActingKind? Acting) Read(string position, KnownUnit unit)
    {
        if (!MayHead(position)) return (HeadSign.No, null);
        var plain = UnitWords.Plain(position);
        var acting = TakeActing(ref plain);
        if (Claim(plain, unit) is not HeadSign.No and var claim) return (claim, acting);
        return Second(position, unit) is (true, var second) ? (HeadSign.Unsure, second) : (HeadSign.No, null);
    }

    // An office that is named in passing is asked about.
    private static (bool Asked, ActingKind? Acting) Second(string position, KnownUnit unit)
    {
        foreach (var part in BesideIt().Split(position).Skip(1))
        {
            var office = UnitWords.Plain(part);
            var acting = TakeActing(ref office);
            if (office.Length > 0 && Claim(office, unit) != HeadSign.No) return (true, acting);
        }
        return (false, null);
    }

    /// <summary>Of a position that is held by somebody who heads, by the column or by choice.</summary>
    public static ActingKind? ActingOf(string position)
    {
        if (position.Length < 2 || char.ToUpperInvariant(position[0]) != 'P') return null;
        var plain = UnitWords.Plain(position);
        return TakeActing(ref plain);
    }

    private static HeadSign Claim(string plain, KnownUnit unit)
    {
        if (plain.StartsWith("KA ", StringComparison.Ordinal)) plain = "KEPALA " + plain["KA ".Length..];
        if (plain == "KEPALA") return HeadSign.Yes;
        var name = UnitWords.Plain(unit.Name);
        if (plain == $"KEPALA {name}") return HeadSign.Yes;
        foreach (var title in Titles[unit.Kind])
        {
            if (!plain.StartsWith(title, StringComparison.Ordinal)) continue;
            if (plain.Length == title.Length) return HeadSign.Yes;
            if (plain[title.Length] == ' ' && Follows(plain[(title.Length + 1)..], name, unit) is { } claim) return claim;
        }
        if (plain.StartsWith("KEPALA ", StringComparison.Ordinal)) return OfSomething(plain["KEPALA ".Length..], name, unit.Kind);
        return plain is "CAMAT" or "LURAH" or "SEKRETARIS DAERAH" or "INSPEKTUR" or "DIREKTUR"
            || plain.StartsWith("CAMAT ", StringComparison.Ordinal) || plain.StartsWith("LURAH ", StringComparison.Ordinal) ? HeadSign.Unsure : HeadSign.No;
    }

    // "Lurah Lepo-Lepo" in that kelurahan, "Kepala Dinas Kesehatan Kota Kendari" in that dinas; "Inspektur Pembantu" is somebody else.
    private static HeadSign? Follows(string rest, string name, KnownUnit unit)
    {
        if (rest.StartsWith("PEMBANTU", StringComparison.Ordinal)) return HeadSign.No;
        var bare = UnitWords.Bare(name, unit.Kind) ?? name;
        if (rest == name || rest == bare || rest.StartsWith(bare + " ", StringComparison.Ordinal) || name.EndsWith(" " + rest, StringComparison.Ordinal)
            || rest.StartsWith("KOTA ", StringComparison.Ordinal) || rest.StartsWith("KABUPATEN ", StringComparison.Ordinal) || rest.StartsWith("PROVINSI ", StringComparison.Ordinal))
            return HeadSign.Yes;
        // "Kepala Taman Kanak-Kanak" says no more than "Kepala"; a school's own words follow below.
        return unit.Kind == UnitKind.Sekolah ? null : HeadSign.Unsure;
    }

    private static HeadSign OfSomething(string rest, string name, UnitKind kind)
    {
        var end = rest.IndexOf(' ', StringComparison.Ordinal);
        var word = end < 0 ? rest : rest[..end];
        if (kind == UnitKind.Sekolah && Levels.Contains(word))
            return end < 0 || rest == "SD NEGERI" || name.EndsWith(rest, StringComparison.Ordinal) || rest.EndsWith(name, StringComparison.Ordinal) ? HeadSign.Yes : HeadSign.Unsure;
        if (name.StartsWith(word + " ", StringComparison.Ordinal) || name == word)
            return end < 0 || name.StartsWith(rest, StringComparison.Ordinal) || rest.StartsWith(name, StringComparison.Ordinal) ? HeadSign.Yes : HeadSign.Unsure;
        if (Parts.Contains(word)) return HeadSign.No;
        // "Kepala BKPSDM": its first letters.
        if (end < 0 && word == string.Concat(name.Split(' ').Select(w => w[0]))) return HeadSign.Yes;
        return HeadSign.Unsure;
    }

    private static ActingKind? TakeActing(ref string plain)
    {
        foreach (var (spoken, kind) in Actings)
        {
            if (!plain.StartsWith(spoken + " ", StringComparison.Ordinal)) continue;
            plain = plain[(spoken.Length + 1)..];
            return kind;
        }
        return null;
    }

    // What follows is a second office: "Guru Ahli Madya (Kepala Sekolah)".
    [GeneratedRegex(@"[(/,;]|\b(?:sebagai|selaku|merangkap|tambahan)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BesideIt();
}
