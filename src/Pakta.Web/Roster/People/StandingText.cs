using Pakta.Core.People;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People;

/// <summary>KEDUDUKAN HUKUM as lists write it.</summary>
internal static class StandingText
{
    private static readonly (string Word, PersonStanding? Standing)[] Words =
    [
        ("CLTN", new(null, ExemptionReason.UnpaidLeave)), ("CUTI DI LUAR TANGGUNGAN", new(null, ExemptionReason.UnpaidLeave)),
        ("CUTI DILUAR TANGGUNGAN", new(null, ExemptionReason.UnpaidLeave)),
        ("MASA PERSIAPAN PENSIUN", null), ("MPP", null),
        ("PENSIUN", new(null, ExemptionReason.Pension)), ("BUP", new(null, ExemptionReason.Pension)),
        ("MENINGGAL", new(null, ExemptionReason.Death)), ("WAFAT", new(null, ExemptionReason.Death)), ("TEWAS", new(null, ExemptionReason.Death)),
        ("PTDH", new(null, ExemptionReason.Dismissal)), ("DIBERHENTIKAN DENGAN", new(null, ExemptionReason.Dismissal)),
        ("DIBERHENTIKAN TIDAK", new(null, ExemptionReason.Dismissal)), ("PEMBERHENTIAN DENGAN", new(null, ExemptionReason.Dismissal)),
        ("PEMBERHENTIAN TIDAK", new(null, ExemptionReason.Dismissal)), ("DIPECAT", new(null, ExemptionReason.Dismissal)),
        ("PINDAH INSTANSI", new(null, ExemptionReason.TransferOut)), ("PINDAH KELUAR", new(null, ExemptionReason.TransferOut)),
        ("MUTASI KELUAR", new(null, ExemptionReason.TransferOut)),
        ("TUGAS BELAJAR", new(PostponementReason.Study, null)), ("TUBEL", new(PostponementReason.Study, null)),
        ("SAKIT", new(PostponementReason.Illness, null)), ("CUTI", new(PostponementReason.Leave, null)),
    ];

    /// <summary>False: a word that is not understood and has to be asked.</summary>
    public static bool TryRead(string text, out PersonStanding? standing)
    {
        standing = null;
        if (text is "Aktif" or "AKTIF" or "aktif" or "-") return true;
        var plain = HeaderWords.Plain(text);
        if (plain is "AKTIF" or "PNS AKTIF" or "PPPK AKTIF" or "ASN AKTIF") return true;
        foreach (var (word, meaning) in Words)
        {
            if (!$" {plain} ".Contains($" {word} ", StringComparison.Ordinal)) continue;
            standing = meaning;
            return true;
        }
        return false;
    }
}
