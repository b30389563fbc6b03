using Pakta.Core.People;

namespace Pakta.Web.Roster.People;

/// <summary>Names the group of digits that can't be right, so that a human finds the place in the decree.</summary>
internal static class NipAdvice
{
    public static NipReading Of(string text, NipFault fault) => fault switch
    {
        NipFault.Length or NipFault.NotDigits => text.AsSpan().ContainsAnyExceptInRange('0', '9') ? Letters(text) : Length(text),
        NipFault.BirthDate => Refuse("nip.birthdate", text, "Digit 1-8 NIP bukan tanggal lahir yang mungkin. Perbaiki dari SK."),
        NipFault.AppointmentYear => Refuse("nip.year", text, "Digit 9-12 NIP bukan tahun pengangkatan yang mungkin. Perbaiki dari SK."),
        NipFault.MonthOrAgreement => Refuse("nip.month", text, "Digit 13-14 NIP harus bulan 01-12 (PNS) atau 20-29 (PPPK). Perbaiki dari SK."),
        NipFault.Gender => Refuse("nip.gender", text, "Digit ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan). Perbaiki dari SK."),
        NipFault.Sequence => Refuse(NipText.Cut, text,
            "Nomor urut 000 tidak pernah diterbitkan: Excel memotong tiga digit akhir. Jadikan kolomnya Teks, lalu tempel ulang dari sumbernya.") with { Start = text[..15] },
        NipFault.None => throw new InvalidOperationException("There is no fault to explain."),
    };

    // 8-6-1-3 as on paper: the eye finds the hole. What is far too long, or no NIP that lost or got a digit, may hold a NIK: it is counted only.
    private static NipReading Length(string text) => text.Length switch
    {
        9 => Refuse("nip.legacy", text, "Ini tampaknya NIP lama (9 digit). Isi NIP baru 18 digit."),
        16 => Refuse("nip.nik", text, "Ini tampaknya NIK atau NUPTK (16 digit). Isi NIP 18 digit; NIK tidak diperlukan."),
        8 => Refuse("nip.nrp", text, "Ini tampaknya NRP TNI atau Polri (8 digit), bukan NIP ASN. Isi NIP 18 digit."),
        > 19 => Counted(text),
        17 or 19 when text[..2] is not ("19" or "20") => Counted(text),
        _ => Refuse("nip.length", text, $"Terbaca {text.Length} dari 18 digit: {Grouped(text)}. Perbaiki dari SK."),
    };

    private static NipReading Counted(string text) =>
        Refuse("nip.length", $"{text.Length} digit", $"Terbaca {text.Length} digit, NIP harus 18 digit. Perbaiki dari SK.");

    private static NipReading Letters(string text)
    {
        var places = new List<string>();
        for (var i = 0; i < text.Length && places.Count < 6; i++)
            if (!char.IsAsciiDigit(text[i])) places.Add($"“{text[i]}” pada posisi {i + 1}");
        var digits = text.Count(char.IsAsciiDigit);
        return digits < 6
            ? Refuse("nip.letters", text, "Isi sel ini bukan NIP. Periksa apakah kolomnya bergeser, lalu isi 18 angka dari SK.")
            : Refuse("nip.letters", text, $"NIP hanya boleh berisi angka, terbaca {string.Join(", ", places)}. Periksa huruf O atau l yang tertulis sebagai ganti 0 atau 1, lalu perbaiki dari SK.");
    }

    private static string Grouped(string text)
    {
        var (groups, at) = (new List<string>(), 0);
        foreach (var length in (ReadOnlySpan<int>)[8, 6, 1])
        {
            if (at >= text.Length) break;
            groups.Add(text[at..Math.Min(at + length, text.Length)]);
            at += length;
        }
        if (at < text.Length) groups.Add(text[at..]);
        return string.Join(' ', groups);
    }

    private static NipReading Refuse(string code, string text, string message) => new(default, code, message) { Seen = text };
}
