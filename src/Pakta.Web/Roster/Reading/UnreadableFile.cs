using Pakta.Core;

namespace Pakta.Web.Roster.Reading;

/// <summary>Why a whole file is refused: a stable code and one sentence that says what to do.</summary>
public sealed record UnreadableFile(string Code, string Sentence) : Refusal
{
    public static readonly UnreadableFile Missing = new("file.missing", "Berkas tidak ditemukan. Periksa nama dan letaknya.");
    public static readonly UnreadableFile Empty = new("file.empty", "Berkas ini kosong. Pilih berkas yang berisi daftar.");
    public static readonly UnreadableFile WrongType = new("file.type",
        "Berkas ini bukan XLSX atau CSV. Simpan daftar dari Excel sebagai Buku Kerja Excel (.xlsx) atau CSV UTF-8.");
    public static readonly UnreadableFile OldExcel = new("file.xls",
        "Berkas ini XLS lama atau dikunci kata sandi. Buka di Excel, lepas kata sandinya, lalu simpan sebagai .xlsx.");
    public static readonly UnreadableFile Damaged = new("file.damaged",
        "Berkas XLSX ini rusak atau tidak lengkap. Buka di Excel, simpan ulang, lalu unggah sekali lagi.");
    public static readonly UnreadableFile BadCsv = new("file.csv",
        "Susunan CSV ini rusak, mungkin karena tanda petik yang tidak ditutup. Simpan ulang dari Excel sebagai CSV UTF-8.");
    public static readonly UnreadableFile TooLarge = new("file.large",
        "Berkas melebihi 25 MB. Bagi menjadi beberapa berkas, atau minta pengelola memasukkannya lewat baris perintah.");
    public static readonly UnreadableFile NoHeader = new("file.header",
        "Baris judul kolom tidak ditemukan. Daftar pegawai memerlukan kolom NIP, NAMA, dan KODE UNIT; daftar unit memerlukan kode, nama, dan jenis.");
    public static readonly UnreadableFile HeaderOnly = new("file.norows", "Berkas ini hanya berisi judul kolom. Isi paling sedikit satu baris data.");

    public static UnreadableFile MissingColumns(IEnumerable<string> columns) => new("file.columns",
        $"Kolom {string.Join(", ", columns)} tidak ada. Tambahkan kolom itu, lalu unggah sekali lagi.");
}
