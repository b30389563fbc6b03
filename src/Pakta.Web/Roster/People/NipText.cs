using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pakta.Core.People;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People;

/// <summary>From what stands in a NIP cell to a number, or to the advice. No digit is ever guessed.</summary>
public static partial class NipText
{
    private const string Column = "NIP";
    private static readonly string[] NoNumber = ["-", "0", "#N/A", "BELUM ADA", "PROSES", "HONORER"];

    /// <summary>The number, or the verdict that says why there is none.</summary>
    public static RowVerdict? Read(int row, SheetCell cell, string heading, int year, out Nip nip)
    {
        nip = default;
        var raw = cell.Text.Trim();
        if (raw.Length == 0 || NoNumber.Contains(raw.ToUpperInvariant()))
            return RowVerdict.Rejected(row, "nip.missing", heading, raw,
                "Baris ini tanpa NIP, jadi bukan ASN yang menandatangani. Isi NIP-nya bila ia ASN.");
        if (Scientific().IsMatch(raw))
            return RowVerdict.Rejected(row, "nip.scientific", heading, raw,
                "Excel menyingkat NIP ini sehingga angkanya hilang. Jadikan kolom NIP bertipe Teks, lalu tempel ulang dari sumbernya.");
        var text = Clean(raw);
        if (cell.IsNumber) return Number(row, text, heading, year, out nip);
        return Nip.TryParse(text, year, out nip, out var fault) ? null : Explain(row, text, heading, fault);
    }

    // Excel keeps 15 digits and other programs round to steps of 32: only a human who sees the source can tell.
    private static RowVerdict Number(int row, string text, string heading, int year, out Nip nip)
    {
        nip = default;
        var rounded = text.Length == 18 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && (n % 32 == 0 || text.EndsWith("000", StringComparison.Ordinal));
        if (rounded)
            return RowVerdict.Rejected(row, "nip.rounded", heading, text,
                "NIP ini tersimpan sebagai angka dan sudah dibulatkan. Jadikan kolomnya Teks, lalu tempel ulang dari sumbernya.");
        return Nip.TryParse(text, year, out _, out var fault)
            ? RowVerdict.Review(row, "nip.numeric", heading, text,
                "NIP ini tersimpan sebagai angka, jadi digit akhirnya mungkin berubah. Jadikan kolomnya Teks dan cocokkan dengan SK.")
            : Explain(row, text, heading, fault);
    }

    private static RowVerdict Explain(int row, string text, string heading, NipFault fault)
    {
        var (code, message) = fault switch
        {
            NipFault.Length when text.Any(char.IsAsciiDigit) => ("nip.length", Length(text)),
            NipFault.Length or NipFault.NotDigits => ("nip.letters",
                "NIP hanya boleh berisi angka. Periksa huruf O atau l yang tertulis sebagai ganti 0 atau 1, lalu perbaiki dari SK."),
            NipFault.BirthDate => ("nip.birthdate", "Digit 1-8 NIP bukan tanggal lahir yang mungkin. Perbaiki dari SK."),
            NipFault.AppointmentYear => ("nip.year", "Digit 9-12 NIP bukan tahun pengangkatan yang mungkin. Perbaiki dari SK."),
            NipFault.MonthOrAgreement => ("nip.month",
                "Digit 13-14 NIP harus bulan 01-12 (PNS) atau 20-29 (PPPK). Perbaiki dari SK."),
            NipFault.Gender => ("nip.gender", "Digit ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan). Perbaiki dari SK."),
            NipFault.Sequence => ("nip.sequence",
                "Nomor urut 000 tidak pernah diterbitkan: Excel memotong tiga digit akhir. Tempel ulang dari sumbernya sebagai Teks."),
            NipFault.None => throw new InvalidOperationException("There is no fault to explain."),
        };
        return RowVerdict.Rejected(row, code, heading.Length > 0 ? heading : Column, text, message);
    }

    private static string Length(string text) => text.Length switch
    {
        9 => "Ini tampaknya NIP lama (9 digit). Isi NIP baru 18 digit.",
        16 => "Ini tampaknya NIK atau NUPTK (16 digit). Isi NIP 18 digit.",
        _ => $"NIP harus 18 digit, yang terbaca {text.Length}. Perbaiki dari SK.",
    };

    private static string Clean(string raw)
    {
        var text = raw.Normalize(NormalizationForm.FormKC);
        if (text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith('"')) text = text[2..^1];
        text = Label().Replace(text.TrimStart('\'', '‘', '’', '`'), "");
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format && c is not ('.' or '-')) kept.Append(c);
        return kept.ToString();
    }

    [GeneratedRegex(@"^\d([.,]\d+)?[eE]\+?\d+$")]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^\s*(NIP|NI\s*PPPK)\s*[.:]?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
