using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pakta.Core.People;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People;

/// <summary>From what stands in a NIP cell to a number, or to the advice. No digit is ever guessed.</summary>
internal static partial class NipText
{
    /// <summary>Code of a number whose last three digits Excel has cut.</summary>
    public const string Cut = "nip.sequence";

    private const string Separators = "/,;|\n\r(";

    private static readonly FrozenSet<string> NoNumber = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    [
        "-", "--", "0", "#N/A", "N/A", "#REF!", "#VALUE!", "BELUM ADA", "BELUM KELUAR", "TIDAK ADA", "NIHIL", "PROSES", "DALAM PROSES", "HONORER", "HONOR",
        "KONTRAK", "THL", "PHL", "PTT", "GTT", "NON ASN", "NON-ASN", "NON PNS", "SUKARELA", "MAGANG",
    ]);

    private static readonly SearchValues<char> Parting = SearchValues.Create(Separators);

    public static NipReading Read(SheetCell cell, int year)
    {
        if (cell.Kind == CellKind.Text && Nip.TryParse(cell.Text, year, out var nip, out _)) return new NipReading(nip, null, "");
        return cell.Kind == CellKind.NoValue
            ? new NipReading(default, "nip.formula", "Sel NIP ini berisi rumus tanpa hasil. Salin lalu tempel sebagai nilai (Paste Values) dengan format Teks.")
            : Slowly(cell, cell.Text.Trim(), year);
    }

    private static NipReading Slowly(SheetCell cell, string raw, int year)
    {
        if (raw.Length == 0 || cell.Kind == CellKind.Error || NoNumber.Contains(raw))
            return new NipReading(default, "nip.missing", "Baris ini tanpa NIP, jadi bukan ASN yang menandatangani. Isi NIP-nya bila ia ASN, atau lewati barisnya.") { Asks = true };
        if (raw.Contains('E', StringComparison.OrdinalIgnoreCase) && Scientific().IsMatch(raw))
            return new NipReading(default, "nip.scientific", "Excel menyingkat NIP ini sehingga angkanya hilang. Jadikan kolom NIP bertipe Teks, lalu tempel ulang dari sumbernya.")
            {
                Seen = raw,
            };
        var bare = Unwrapped(raw);
        var text = Compact(bare);
        if (cell.IsNumber) return Number(text, year);
        if (text.Length != 18 && bare.AsSpan().ContainsAny(Parting) && Parted(bare, year) is { } parted) return parted;
        return Nip.TryParse(text, year, out var nip, out var fault) ? new NipReading(nip, null, "") { WasCleaned = true } : NipAdvice.Of(text, fault);
    }

    // Excel keeps 15 digits and other programs round to steps of 32: only a human who sees the source can tell.
    private static NipReading Number(string text, int year)
    {
        var whole = text.Length == 18 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
        if (whole >= 0 && whole % 1000 != 0 && whole % 32 == 0)
            return new NipReading(default, "nip.rounded", "NIP ini tersimpan sebagai angka dan sudah dibulatkan. Jadikan kolomnya Teks, lalu tempel ulang dari sumbernya.")
            {
                Seen = text,
            };
        return Nip.TryParse(text, year, out var nip, out var fault)
            ? new NipReading(nip, "nip.numeric", "NIP ini tersimpan sebagai angka, jadi digit akhirnya mungkin berubah. Jadikan kolomnya Teks dan cocokkan dengan SK.")
            {
                Asks = true, Seen = text,
            }
            : NipAdvice.Of(text, fault);
    }

    // Two numbers in one cell: one of 18 digits beside an old one is clear, two of 18 are not. A longer string is never cut.
    private static NipReading? Parted(string text, int year)
    {
        var parts = text.Split(Separators.ToCharArray(), StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => Compact(WithoutLabel(p)).TrimEnd(')')).Where(p => p.Length > 0).ToList();
        if (parts.Count < 2) return null;
        var whole = parts.Where(p => p.Length == 18).Distinct().ToList();
        if (whole.Count == 1 && parts.TrueForAll(p => p.Length is 18 or 9 && !p.AsSpan().ContainsAnyExceptInRange('0', '9')))
            return Nip.TryParse(whole[0], year, out var nip, out var fault) ? new NipReading(nip, null, "") { WasCleaned = true } : NipAdvice.Of(whole[0], fault);
        return whole.Count == 0 ? null
            : new NipReading(default, "nip.several", "Sel ini memuat lebih dari satu nomor. Sisakan NIP yang berlaku menurut SK terakhir.") { Asks = true, Seen = text };
    }

    // Wrappers and labels that are no part of the number.
    private static string Unwrapped(string raw)
    {
        var text = raw.Normalize(NormalizationForm.FormKC);
        if (text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith('"')) text = text[2..^1];
        return WithoutLabel(text.TrimStart('\'', '‘', '’', '`', '"', '´', '\u0301').TrimEnd('"'));
    }

    private static string WithoutLabel(string text) => text.Contains('N', StringComparison.OrdinalIgnoreCase) ? Label().Replace(text, "") : text;

    private static string Compact(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control) && c is not ('.' or '-' or '/')) kept.Append(c);
        return kept.ToString();
    }

    [GeneratedRegex(@"^\d([.,]\d+)?[eE]\+?\d+$")]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^\s*(NIP\s*/\s*NI\s*PPPK|NIP\s*PPPK|NI\s*PPPK|NIP\s*BARU|NIP)\s*[.:]?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
