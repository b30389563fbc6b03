using Pakta.Core.Organization;

namespace Pakta.Web.Roster;

/// <summary>Why an import does not happen, whatever its rows say.</summary>
internal static class ImportRefusal
{
    public static readonly Refused Busy = new("import.busy", "berkas", "Impor lain sedang berjalan. Tunggu sampai selesai, lalu ulangi.");
    private static readonly Refused Early = new("import.ahead", "berlaku",
        "Tanggal berlaku tidak boleh sesudah hari ini. Pakai tanggal hari ini, atau masukkan berkasnya pada harinya.");

    /// <summary>A list tells how things are; what is to be is planned on the page of the unit or person.</summary>
    public static Refused? Ahead(ImportRun run, DateTimeOffset now) => run.From > IndonesianZone.Wit.Date(now) ? Early : null;

    public static Refused Unit(string name) => new("import.unit", "berkas",
        $"{name} tidak dapat diubah seperti dalam berkas: ia akar putaran yang berjalan, atau induknya belum berdiri pada tanggal itu. Ubah di halaman unitnya. Tidak ada yang disimpan.");
}
