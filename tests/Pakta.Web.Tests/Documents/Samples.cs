using Pakta.Web.Documents;

namespace Pakta.Web.Tests.Documents;

internal static class Samples
{
    public const string FullId = "19900512 201503 2 001";

    private const string LongUnit = "Unit Pelaksana Teknis Daerah Laboratorium Kesehatan Masyarakat dan Pengendalian Penyakit A";

    public static CertificateContent WallCopy { get; } = new()
    {
        Agency = "Pemerintah Kota Kendari",
        Title = "Pakta Integritas",
        Subtitle = "Netralitas Aparatur Sipil Negara · Pemilu dan Pemilihan Tahun 2029",
        LegalBases = ["Surat Edaran Wali Kota Kendari Nomor 800/4127/2026"],
        Opening = "Dengan penuh kesadaran akan tugas saya sebagai aparatur sipil negara yang melayani seluruh masyarakat, "
            + "saya yang identitasnya tercantum dalam dokumen ini menyatakan komitmen untuk:",
        Clauses =
        [
            "Menjaga dan menegakkan prinsip netralitas Aparatur Sipil Negara (ASN) pada Pemilu dan Pemilihan Tahun 2029.",
            "Menghindari konflik kepentingan dengan tidak melakukan praktik-praktik intimidatif dan ancaman kepada ASN dan "
                + "seluruh elemen masyarakat, serta tidak memihak kepada peserta pemilu dan pemilihan.",
            "Menggunakan media sosial secara bijak, tidak menggunakannya untuk mendukung peserta pemilu dan pemilihan tertentu, "
                + "serta tidak melakukan kampanye hitam, menyebarkan ujaran kebencian, dan berita bohong.",
            "Menolak politik uang dan segala jenis pemberian dalam bentuk apa pun.",
        ],
        Closing = "Pernyataan ini saya buat dengan sungguh-sungguh dan saya laksanakan dengan penuh tanggung jawab. Apabila saya "
            + "melanggarnya, saya bersedia diproses sesuai dengan ketentuan peraturan perundang-undangan.",
        Name = "Wa Ode Nurhayati Hasanuddin, S.Kep., Ns.",
        IdLabel = "NIP",
        Id = "•••••••• 2015•• • •01",
        Rank = "Penata Muda Tk. I, III/b",
        Position = "Perawat Ahli Pertama",
        Unit = "Puskesmas Abeli",
        ParentUnit = "Dinas Kesehatan",
        Acknowledgement = new CertificateAcknowledgement("Kepala Puskesmas Abeli", "24 November 2026 pukul 11.20 WITA"),
        Place = "Kendari",
        SignedAtText = "24 November 2026 pukul 09.41 WITA",
        SignedAt = new DateTimeOffset(2026, 11, 24, 9, 41, 0, TimeSpan.FromHours(8)),
        Method = "PIN pribadi",
        Code = "7K3M-9QXR-2TFB-WZ5H",
        VerifyUrl = "https://pakta.kendarikota.go.id/v/7K3M9QXR2TFBWZ5H",
        PrintedDomain = "pakta.kendarikota.go.id",
        LogOrigin = "pakta.kendarikota.go.id/2026",
        LogIndex = "3.127",
        TextHashShort = "9f2c…41ab",
        IsWallCopy = true,
    };

    public static CertificateContent OwnCopy { get; } = WallCopy with { IsWallCopy = false, Id = FullId, HasEvidenceAttached = true };

    public static CertificateContent Shortest { get; } = WallCopy with
    {
        Name = "René Ma’ruf",
        IdLabel = null,
        Id = null,
        Rank = null,
        Position = "Wali Kota Kendari",
        Unit = null,
        ParentUnit = null,
        Acknowledgement = null,
        LegalBases = [],
        LogIndex = null,
        Method = "kata sandi",
        VerifyUrl = "http://localhost:5080/v/7K3M9QXR2TFBWZ5H",
        PrintedDomain = "localhost:5080",
        LogOrigin = "localhost:5080/2026",
    };

    public static CertificateContent Ceremonial { get; } = OwnCopy with
    {
        Name = "Dr. Ir. Hj. St. Qur'ani Sa’diyah, M.T.",
        Marks = ["susulan", "mewakili seluruh camat se-Kota Kendari", "dibantu oleh La Ode Muh. Syarif, S.Kom. (operator Kecamatan Abeli)"],
        Witnesses =
        [
            new CertificateWitness("Sahinuddin, S.H., M.H.", "Ketua Bawaslu Kota Kendari"),
            new CertificateWitness("Jumwal Shaleh, S.Pd.", "Ketua KPU Kota Kendari"),
            new CertificateWitness("Ridwansyah Taridala", "Sekretaris Daerah Kota Kendari"),
        ],
        HandSignature = new HandSignature(
            [Wave(0.02, 0.62, 5), Wave(0.55, 0.98, 2), [new StrokePoint(0.7, 0.12)]], 3.2),
    };

    // The longest that a real round brings: four bases, eight clauses, six witnesses, long names and units throughout.
    public static CertificateContent Longest { get; } = OwnCopy with
    {
        Agency = "Pemerintah Kabupaten Kepulauan Siau Tagulandang Biaro",
        Title = "Pakta Integritas Netralitas Aparatur Sipil Negara",
        LegalBases = [.. Enumerable.Range(1, 4).Select(i => $"Surat Edaran Bersama Nomor {i}00/55{i}/2026 tentang Pembinaan dan Pengawasan Netralitas ASN")],
        Clauses = [.. WallCopy.Clauses, .. WallCopy.Clauses],
        Name = "Drs. H. Andi Muhammad Ma'ruf Al-Qadri Nurhayati Mokodompit Hasanuddin, S.Sos., M.Si., Ph.D.",
        IdLabel = "NI PPPK",
        Rank = "Pembina Utama Madya, IV/d",
        Position = "Kepala Subbagian Perencanaan, Evaluasi, Pelaporan, dan Hubungan Antarlembaga Pemerintahan",
        Unit = LongUnit,
        ParentUnit = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana",
        Acknowledgement = new CertificateAcknowledgement("Kepala " + LongUnit, "24 November 2026 pukul 11.20 WITA"),
        Place = "Ondong Siau, Kecamatan Siau Barat",
        Method = "kode sekali pakai pada perangkat bersama di kantor kecamatan",
        Marks = Ceremonial.Marks,
        Witnesses = [.. Enumerable.Range(1, 6).Select(i => new CertificateWitness(
            $"Dr. H. Muhammad Saksi Hasanuddin ke-{i}, S.H., M.Hum.", "Ketua Bawaslu Kabupaten Kepulauan Siau Tagulandang Biaro"))],
        TypedSignature = "Andi Muhammad Ma'ruf Al-Qadri Nurhayati Mokodompit Hasanuddin",
        VerifyUrl = "https://pakta-integritas.kepulauan-siau-tagulandang-biaro.sulut.go.id/v/7K3M9QXR2TFBWZ5H",
        PrintedDomain = "pakta-integritas.kepulauan-siau-tagulandang-biaro.sulut.go.id",
        LogOrigin = "pakta-integritas.kepulauan-siau-tagulandang-biaro.sulut.go.id/2026",
    };

    private static StrokePoint[] Wave(double from, double to, int turns) =>
        [.. Enumerable.Range(0, 61).Select(i => new StrokePoint(
            from + ((to - from) * i / 60), 0.5 + (0.42 * Math.Sin(2 * Math.PI * turns * i / 60) * (1 - (i / 90.0)))))];
}
