namespace Pakta.Web.Features.Shared;

/// <summary>What happened and what to do, one sentence each, in Indonesian (the view translates).</summary>
public sealed record ErrorPage(int Status, string Title, string What, string Todo)
{
    public static ErrorPage For(int status) => status switch
    {
        400 => new(400, "Permintaan tidak dapat dibaca", "Formulir yang dikirim tidak lengkap atau sudah terlalu lama terbuka.",
            "Kembali ke halaman sebelumnya, muat ulang, lalu kirim sekali lagi."),
        403 => new(403, "Bukan wewenang Saudara", "Halaman ini hanya untuk pejabat atau petugas yang berwenang.",
            "Bila seharusnya Saudara berwenang, hubungi petugas kepegawaian instansi Saudara."),
        404 => new(404, "Halaman tidak ditemukan", "Alamat ini tidak ada, sudah dipindahkan, atau di luar lingkup unit Saudara.",
            "Periksa kembali alamatnya, atau mulai dari beranda."),
        409 => new(409, "Data sudah berubah", "Orang lain mengubah data ini lebih dahulu. Perubahan Saudara belum disimpan.",
            "Buka lagi halamannya, periksa isinya, lalu ulangi bila masih perlu."),
        413 => new(413, "Berkas terlalu besar", "Berkas yang diunggah melebihi batas. Tidak ada yang diubah.",
            "Bagi berkas menjadi beberapa bagian, lalu unggah satu per satu."),
        429 => new(429, "Terlalu banyak percobaan", "Permintaan dari jaringan ini terlalu sering.",
            "Tunggu satu menit, lalu coba lagi."),
        503 => new(503, "Layanan sedang tidak tersedia", "Sistem sementara tidak dapat menjangkau penyimpanan datanya. Yang sudah tersimpan tetap aman.",
            "Tunggu beberapa menit, lalu muat ulang halaman ini."),
        >= 400 and < 500 => new(status, "Permintaan ditolak", "Permintaan ini tidak dapat dilayani.",
            "Kembali ke halaman sebelumnya, atau mulai dari beranda."),
        _ => new(500, "Terjadi kesalahan pada sistem", "Permintaan Saudara tidak selesai karena kesalahan pada sistem, bukan karena Saudara.",
            "Muat ulang halaman ini. Bila terulang, laporkan waktu kejadian kepada petugas kepegawaian."),
    };
}
