namespace Pakta.Web.Roster.People.Storing;

/// <summary>What is said at a row that names a head though the row is stored; what was said or decided before stays said.</summary>
internal static class HeadNotes
{
    private const string Column = "KEPALA UNIT";

    public static RowVerdict Of(PersonRow row, RowVerdict verdict, ImportRun run)
    {
        if (!row.IsHead || verdict.Code != "ok") return verdict;
        if (!run.MayName(row.Unit.Path))
            return verdict.Noting("head.office", Column, "Kepala unit ditetapkan BKPSDM atau pimpinan di atasnya, bukan oleh daftar ini. Selebihnya baris ini disimpan.");
        return row.Acting is null ? verdict
            : verdict.Noting("head.noend", Column, "Masa tugas penjabat tidak tertulis di daftar. Lengkapi tanggal akhirnya di halaman unit.");
    }
}
