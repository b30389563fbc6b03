using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People.Facts;

/// <summary>
/// Faults that run through a file, counted: a damaged column is explained once, and nothing of such a file is stored, because the
/// rows that look whole come from the same hand. What was read as what it is not is explained once too, unless the rows were sent
/// again because of it.
/// </summary>
internal sealed class FileDamage(bool hasUnits)
{
    private const int LeastApart = 3;
    private const int LeastUnits = 10;
    private static readonly FaultKind[] Damages =
    [
        new("text-column", "Kolom NIP tersimpan sebagai angka, jadi digit akhirnya hilang atau berubah. Jadikan kolom itu bertipe Teks di Excel, tempel ulang dari sumbernya, lalu unggah lagi.",
            "nip.scientific", "nip.split", "nip.rounded", "nip.sequence", "nip.numeric"),
        new("paste-values", "Kolom NIP berisi rumus yang hasilnya tidak tersimpan. Di Excel, salin kolom itu dan tempel kembali sebagai nilai, simpan, lalu unggah lagi.", "nip.formula"),
        new("code-column", "Kolom kode unit tersimpan sebagai angka, jadi nol dan titiknya hilang. Jadikan kolom itu bertipe Teks di Excel, tempel ulang dari sumbernya, lalu unggah lagi.",
            "unit.numeric", "unit.damaged"),
        FaultKind.Letters, FaultKind.Surplus,
    ];
    private static readonly FaultKind[] Mistakes =
    [
        new("choose-column", "Kolom yang dibaca sebagai NIP berisi nomor lain: NIP lama, NIK, NUPTK, atau NRP. Tunjukkan kolom NIP 18 digit di Susunan kolom, atau tambahkan kolom itu di berkas, lalu unggah lagi.",
            "nip.legacy", "nip.nik", "nip.nrp"),
        new("unit-levels", "Sel unit memuat beberapa tingkat sekaligus. Tetapkan tanda pemisah dan arahnya di Susunan kolom, atau tulis satu unit saja di tiap sel, lalu unggah lagi.", "unit.levels"),
    ];
    private static readonly FaultKind NoUnits = new("units-first",
        "Belum ada unit yang terdaftar, jadi tidak seorang pun dapat ditempatkan. Impor dahulu daftar unitnya, lalu unggah lagi berkas ini.", "unit.unknown");
    private static readonly FaultKind UnknownUnits = new("units-first",
        "Banyak baris menyebut unit yang belum terdaftar. Impor dahulu daftar unitnya, atau periksa apakah kolom unitnya sudah benar, lalu unggah lagi berkas ini.", "unit.unknown");

    private readonly FaultCount _count = new();
    private readonly HashSet<string> _unknown = [];
    private int _apart;

    /// <param name="code">What stands against the row.</param>
    /// <param name="isApart">Its cells seem to be of different people.</param>
    /// <param name="unit">What the row says of its unit.</param>
    public void Learn(string? code, bool isApart, string? unit)
    {
        _count.Add(code);
        if (isApart) _apart++;
        if (code == "unit.unknown" && unit is not null && _unknown.Count < LeastUnits) _unknown.Add(unit);
    }

    /// <param name="moreApart">Rows that were found to differ only at the end.</param>
    public void Settle(int moreApart) => _apart += moreApart;

    /// <param name="isExcerpt">See <see cref="TableReader.IsExcerpt"/>.</param>
    public FileFault? Fault(bool isExcerpt) => _count.Find(Damages) ?? Apart() ?? (isExcerpt ? null : _count.Find(Mistakes) ?? Unplaced());

    public IEnumerable<FileNote> Notes()
    {
        // More than one in twenty, and more than a typing error or two.
        if (_apart >= LeastApart && _apart * 20L > _count.Rows)
            yield return new FileNote("columns.apart", $"Pada {_apart} baris nama, tanggal lahir, atau jenis kelamin tidak cocok dengan NIP. Mungkin ada kolom yang diurutkan terpisah dari yang lain.");
    }

    private FileFault? Apart() => !_count.IsMany(_apart) ? null : new FileFault("columns.apart", _apart,
        "Nama, tanggal lahir, atau jenis kelamin tidak cocok dengan NIP pada banyak baris: kolom-kolomnya tampaknya diurutkan terpisah. Ambil lagi dari sumbernya dan urutkan seluruh tabel sekaligus.",
        "sorted-apart");

    // A large unit or two that are missing are mended one by one, and the others need not wait for them.
    private FileFault? Unplaced() => !hasUnits ? _count.Fault(NoUnits)
        : _unknown.Count >= LeastUnits || _count.Of("unit.unknown") == _count.Rows ? _count.Fault(UnknownUnits) : null;
}
