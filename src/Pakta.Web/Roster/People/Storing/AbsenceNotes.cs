using Pakta.Core.People;
using Pakta.Web.Features.People;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>What is said at a row of its KEDUDUKAN HUKUM though the row is stored; what somebody has decided of the row stays said.</summary>
internal static class AbsenceNotes
{
    private const string Column = "KEDUDUKAN HUKUM";

    public static RowVerdict Assumed(RowVerdict verdict, DateOnly until) => verdict.Noting("standing.assumed", Column,
        $"Tanggal akhirnya tidak tertulis, jadi dicatat sampai {until:dd-MM-yyyy} sebagai perkiraan. Periksa di halaman pegawai.");

    public static RowVerdict Office(RowVerdict verdict) => verdict.Noting("standing.office", Column, "Pengecualian diusulkan oleh BKPSDM, bukan oleh daftar ini.");

    public static RowVerdict Differs(RowVerdict verdict, PostponementReason reason, DateOnly until) => verdict.Noting("standing.differs", Column,
        $"Sudah tercatat {Lower(PersonWords.Of(reason))} sampai {until:dd-MM-yyyy}, lain dari daftar ini, dan tidak diubah. Ubah di halaman pegawai bila daftar ini yang benar.");

    public static RowVerdict Exempt(RowVerdict verdict, ExemptionReason reason) => verdict.Noting("standing.exempt", Column,
        $"Tercatat dikecualikan ({Lower(PersonWords.Of(reason))}), lain dari daftar ini, dan tidak diubah. Kembalikan di halaman pegawai bila daftar ini yang benar.");

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
