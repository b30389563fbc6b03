using Pakta.Core;

namespace Pakta.Web.Roster.Reading;

/// <summary>Why a whole file is refused: a stable code and one sentence that says what to do.</summary>
public sealed record UnreadableFile(string Code, string Sentence) : Refusal
{
    public static readonly UnreadableFile Missing = new("file.missing", "Berkas tidak ditemukan. Periksa nama dan letaknya.");
    public static readonly UnreadableFile Empty = new("file.empty", "Berkas ini kosong. Pilih berkas yang berisi daftar.");
    public static readonly UnreadableFile WrongType = new("file.type",
        "Berkas ini bukan daftar yang dapat dibaca. Simpan daftar dari Excel sebagai Buku Kerja Excel (.xlsx) atau CSV UTF-8.");
    public static readonly UnreadableFile Password = new("file.password",
        "Berkas ini dikunci kata sandi. Buka di Excel, hapus kata sandinya lewat File, Info, Proteksi Buku Kerja, lalu simpan dan unggah sekali lagi.");
    public static readonly UnreadableFile Xlsb = new("file.xlsb",
        "Berkas ini buku kerja biner (.xlsb). Buka di Excel, pilih Simpan Sebagai, Buku Kerja Excel (.xlsx), lalu unggah hasilnya.");
    public static readonly UnreadableFile Ods = new("file.ods",
        "Berkas ini dari LibreOffice (.ods). Buka, pilih Simpan Sebagai, Excel 2007-365 (.xlsx), lalu unggah hasilnya.");
    public static readonly UnreadableFile Pdf = new("file.pdf",
        "Berkas ini PDF atau hasil pindai, jadi angkanya tidak dapat dibaca dengan pasti. Mintalah daftar aslinya sebagai Excel (.xlsx).");
    public static readonly UnreadableFile Word = new("file.word",
        "Berkas ini dokumen Word. Salin tabelnya ke Excel dengan kolom NIP berformat Teks, simpan sebagai .xlsx, lalu unggah hasilnya.");
    public static readonly UnreadableFile Image = new("file.image",
        "Berkas ini gambar, jadi angkanya tidak dapat dibaca dengan pasti. Mintalah daftar aslinya sebagai Excel (.xlsx).");
    public static readonly UnreadableFile Archive = new("file.archive",
        "Berkas ini arsip (ZIP, RAR, atau sejenisnya). Keluarkan daftar dari dalamnya, lalu unggah daftar itu.");
    public static readonly UnreadableFile WebPage = new("file.html",
        "Berkas ini halaman web tanpa tabel, walaupun namanya mungkin .xls. Unduh ulang daftarnya, atau simpan dari Excel sebagai .xlsx.");
    public static readonly UnreadableFile Xml = new("file.xml",
        "Berkas ini XML. Buka di Excel, pilih Simpan Sebagai, Buku Kerja Excel (.xlsx), lalu unggah hasilnya.");
    public static readonly UnreadableFile Damaged = new("file.damaged",
        "Berkas ini rusak atau tidak lengkap. Buka di Excel, simpan ulang sebagai .xlsx, lalu unggah sekali lagi.");
    public static readonly UnreadableFile Bomb = new("file.bomb",
        "Isi berkas ini jauh lebih besar daripada ukurannya, jadi tidak dibuka. Salin daftarnya ke buku kerja baru, simpan sebagai .xlsx, lalu unggah hasilnya.");
    public static readonly UnreadableFile BadCsv = new("file.csv",
        "Susunan CSV ini rusak, mungkin karena tanda petik yang tidak ditutup. Simpan ulang dari Excel sebagai CSV UTF-8.");
    public static readonly UnreadableFile TooLarge = new("file.large",
        "Berkas melebihi 25 MB. Bagi menjadi beberapa berkas, atau minta pengelola memasukkannya lewat baris perintah.");
    public static readonly UnreadableFile TooManyUnits = new("file.units",
        "Daftar unit ini melebihi 100.000 baris. Bagi menjadi beberapa berkas, induk lebih dahulu, atau minta pengelola memasukkannya lewat baris perintah.");
    public static readonly UnreadableFile OldTooLarge = new("file.xlslarge",
        "Berkas XLS lama ini melebihi 100 MB. Buka di Excel, simpan sebagai .xlsx, lalu unggah hasilnya.");
    public static readonly UnreadableFile NoHeader = new("file.header",
        "Baris judul kolom tidak ditemukan. Daftar pegawai memerlukan kolom NIP, NAMA, dan KODE UNIT; daftar unit memerlukan kode, nama, dan jenis.");
    public static readonly UnreadableFile HeaderOnly = new("file.norows", "Berkas ini hanya berisi judul kolom. Isi paling sedikit satu baris data.");

    public static UnreadableFile MissingColumns(IEnumerable<string> columns) => new("file.columns",
        $"Kolom {string.Join(", ", columns)} tidak ada. Tambahkan kolom itu, lalu unggah sekali lagi.");
}
