using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People.Facts;

/// <summary>
/// Faults that run through a file, counted: a damaged column is explained once, and nothing of such a file is stored, because the
/// rows that look whole come from the same hand.
/// </summary>
internal sealed class FileDamage
{
    private const int Least = 10;
    private const int LeastApart = 3;
    private readonly Dictionary<string, int> _codes = [];
    private int _rows, _apart;

    public void Learn(string? code, bool isApart)
    {
        _rows++;
        if (isApart) _apart++;
        if (code is not null) _codes[code] = _codes.GetValueOrDefault(code) + 1;
    }

    /// <param name="moreApart">Rows that were found to differ only at the end.</param>
    public void Settle(int moreApart) => _apart += moreApart;

    public FileFault? Fault()
    {
        return Numbers() ?? Of("text-column", Many("unit.numeric", "unit.damaged"),
                "Kolom kode unit tersimpan sebagai angka, jadi nol dan titiknya hilang. Jadikan kolom itu bertipe Teks di Excel, tempel ulang dari sumbernya, lalu unggah lagi.")
            ?? Of("encoding", Many("text.encoding"),
                "Huruf-huruf di berkas ini rusak karena salah penyandian. Simpan lagi dari Excel sebagai Buku Kerja Excel (.xlsx) atau CSV UTF-8, lalu unggah lagi.")
            ?? Of("text-column", Many("row.columns"),
                "Banyak baris mempunyai lebih banyak kolom daripada judulnya karena koma di dalam isinya. Simpan lagi sebagai Buku Kerja Excel (.xlsx), lalu unggah lagi.")
            ?? (IsMany(_apart) ? new FileFault("columns.apart", _apart,
                "Nama, tanggal lahir, atau jenis kelamin tidak cocok dengan NIP pada banyak baris: kolom-kolomnya tampaknya diurutkan terpisah. Ambil lagi dari sumbernya dan urutkan seluruh tabel sekaligus.",
                "sorted-apart") : null);
    }

    public IEnumerable<FileNote> Notes()
    {
        // More than one in twenty, and more than a typing error or two.
        if (_apart >= LeastApart && _apart * 20L > _rows)
            yield return new FileNote("columns.apart", $"Pada {_apart} baris nama, tanggal lahir, atau jenis kelamin tidak cocok dengan NIP. Mungkin ada kolom yang diurutkan terpisah dari yang lain.");
    }

    private FileFault? Numbers() => Of("text-column", Many("nip.scientific", "nip.split", "nip.rounded", "nip.sequence", "nip.numeric"),
        "Kolom NIP tersimpan sebagai angka, jadi digit akhirnya hilang atau berubah. Jadikan kolom itu bertipe Teks di Excel, tempel ulang dari sumbernya, lalu unggah lagi.");

    private FileFault? Of(string picture, (string Code, int Rows) most, string message) =>
        IsMany(most.Rows) ? new FileFault(most.Code, most.Rows, message, picture) : null;

    private bool IsMany(int rows) => rows >= Least && rows * 5L > _rows;

    // The commonest code names the fault; its kin count with it.
    private (string Code, int Rows) Many(params string[] codes) =>
        (codes.MaxBy(c => _codes.GetValueOrDefault(c))!, codes.Sum(c => _codes.GetValueOrDefault(c)));
}
