using Pakta.Core.Pacts;
using Pakta.Web.Documents;

namespace Pakta.Benchmarks;

/// <summary>The real text and a real certificate's worth of words.</summary>
internal static class Samples
{
    public static readonly PactText Text = new("Pakta Integritas", "Netralitas Aparatur Sipil Negara · Pemilu dan Pemilihan Tahun 2029",
        "Dengan penuh kesadaran akan tugas saya sebagai aparatur sipil negara yang melayani seluruh masyarakat, saya yang identitasnya tercantum dalam dokumen ini menyatakan komitmen untuk:",
        [
            "Menjaga dan menegakkan prinsip netralitas Aparatur Sipil Negara (ASN) pada Pemilu dan Pemilihan Tahun 2029.",
            "Menghindari konflik kepentingan dengan tidak melakukan praktik-praktik intimidatif dan ancaman kepada ASN dan seluruh elemen masyarakat, serta tidak memihak kepada peserta pemilu dan pemilihan.",
            "Menggunakan media sosial secara bijak, tidak menggunakannya untuk mendukung peserta pemilu dan pemilihan tertentu, serta tidak melakukan kampanye hitam, menyebarkan ujaran kebencian, dan berita bohong.",
            "Menolak politik uang dan segala jenis pemberian dalam bentuk apa pun.",
        ],
        "Pernyataan ini saya buat dengan sungguh-sungguh dan saya laksanakan dengan penuh tanggung jawab. Apabila saya melanggarnya, saya bersedia diproses sesuai dengan ketentuan peraturan perundang-undangan.");

    public static readonly CertificateContent Certificate = new()
    {
        Agency = "Pemerintah Kota Kendari", Title = Text.Title, Subtitle = Text.Subtitle, LegalBases = ["Surat Edaran Wali Kota Kendari Nomor 800/1/2026"],
        Opening = Text.Opening, Clauses = Text.Clauses, Closing = Text.Closing, Name = "Wa Ode Nurhayati Hasanuddin, S.Kep., Ns.", IdLabel = "NIP",
        Id = "19900821 201509 2 001", Rank = "Penata Muda Tingkat I, III/b", Position = "Perawat Ahli Pertama", Unit = "Puskesmas Abeli",
        ParentUnit = "Dinas Kesehatan", Place = "Kendari", SignedAtText = "24 November 2026 pukul 09.41 WITA",
        SignedAt = new DateTimeOffset(2026, 11, 24, 1, 41, 7, TimeSpan.Zero), Method = "PIN pribadi", Code = "7K3M-9QXR-2TFB-WZ5H",
        VerifyUrl = "https://pakta.kendarikota.go.id/v/7K3M9QXR2TFBWZ5H", PrintedDomain = "pakta.kendarikota.go.id", LogOrigin = "pakta.kendarikota.go.id/2026",
        LogIndex = "3.127", TextHashShort = "9f2c…41ab",
    };
}
