namespace Pakta.Web.Roster;

/// <summary>A fault that may run through a file.</summary>
/// <param name="Picture">As in <see cref="FileFault"/>.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Codes">Verdicts that are signs of it.</param>
internal sealed record FaultKind(string Picture, string Message, params string[] Codes)
{
    public static readonly FaultKind Letters = new("encoding",
        "Huruf-huruf di berkas ini rusak karena salah penyandian. Simpan lagi dari Excel sebagai Buku Kerja Excel (.xlsx) atau CSV UTF-8, lalu unggah lagi.", "text.encoding");

    public static readonly FaultKind Surplus = new("save-workbook",
        "Banyak baris mempunyai lebih banyak kolom daripada judulnya karena koma di dalam isinya. Simpan lagi sebagai Buku Kerja Excel (.xlsx), lalu unggah lagi.", "row.columns");
}
