using System.Globalization;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;

namespace Pakta.Web.Features.Shared;

/// <summary>The sentences of <see cref="RefusalText"/> about people of the roster and heads of units.</summary>
internal sealed class PersonRefusalText(SharedText text)
{
    /// <summary>Null for a refusal of another family.</summary>
    public string? Of(Refusal refusal) => refusal switch
    {
        PersonRefusal r => Person(r),
        NumberRefusal r => Number(r),
        PostponementRefusal r => Postponement(r),
        ExemptionRefusal r => Exemption(r),
        ProposalRefusal r => Proposal(r),
        MergeRefusal r => Merge(r),
        DataReportRefusal r => Report(r),
        HeadshipRefusal r => Headship(r),
        _ => null,
    };

    private string Person(PersonRefusal refusal) => refusal switch
    {
        DateIsMissing => text["Isi tanggal mulai berlakunya."],
        DateIsOutOfReach r => Format("Tanggal itu terlalu jauh. Isi tanggal antara {0} dan {1}; periksa tahunnya.", Day(r.First), Day(r.Last)),
        PeriodEndsBeforeItBegins => text["Tanggal akhir tidak boleh sebelum tanggal mulai."],
        PeriodEndsEarlier r => Format("Jabatan itu sudah berakhir pada {0}. Untuk masa yang lebih panjang, tetapkan lagi di halaman unit.", Day(r.Until)),
        UnitIsOutOfReach => text["Kode unit itu tidak ada dalam lingkup Saudara. Lihat kodenya di halaman Unit."],
        UnitIsClosedThen r => Format("Unit itu ditutup sejak {0}. Pilih unit lain atau tanggal sebelumnya.", Day(r.From)),
        WorksThereAlready => text["Pegawai ini sudah bekerja di unit itu."],
        ChangeIsPlannedAlready r => Format("Sudah ada perubahan sejenis yang akan berlaku {0}. Batalkan dahulu rencana itu, atau pilih tanggal sebelumnya.", Day(r.From)),
        LaterChangeStands r => Format("Sudah ada perubahan sejenis yang berlaku sejak {0}. Pilih tanggal itu atau sesudahnya.", Day(r.From)),
        NothingChanges => text["Tidak ada yang berubah: isian sama dengan data yang tercatat."],
        NameIsMissing => text["Isi nama pegawai, tanpa gelar."],
        PositionIsMissing => text["Isi nama jabatannya."],
        WordsAreTooLong r => Format("Isian terlalu panjang, paling banyak {0} huruf. Singkatkan.", r.Longest),
        CorrectionIsAhead => text["Pembetulan data berlaku sejak hari ini atau tanggal yang sudah lewat."],
        StatusLeavesTheDenominator => text["Status ini mengeluarkan pegawai dari hitungan wajib. Pakai Kecualikan, yang disetujui petugas kedua."],
        AddressIsTheOfficesToFill => text["Alamat surel hanya diisi dan diganti oleh BKPSDM, karena kode aktivasi dikirim ke sana. Kembalikan seperti semula, atau minta BKPSDM menggantinya."],
        ContactIsMalformed => text["Surel atau nomor HP tidak lengkap. Contoh: nama@contoh.go.id, 0812 3456 7890. Kosongkan bila tidak ada."],
        ChangeIsNotPlanned => text["Rencana itu sudah berlaku atau sudah dibatalkan. Muat ulang halamannya."],
        PostHasEnded => text["Jabatan itu sudah berakhir. Muat ulang halamannya."],
        PostStandsAlready => text["Jabatan tambahan itu sudah tercatat."],
        _ => throw Unknown(refusal),
    };

    private string Number(NumberRefusal refusal) => refusal switch
    {
        NumberIsImpossible { Fault: NipFault.Length or NipFault.NotDigits } => text["NIP atau NI PPPK terdiri atas 18 angka. Periksa angkanya satu per satu."],
        NumberIsImpossible r => Format("Nomor itu tidak mungkin: {0}. Periksa angkanya satu per satu.", text[Fault(r.Fault)]),
        NumberIsTheOwn => text["Nomor itu sudah nomor pegawai ini."],
        NumberCannotBeUsed => text["Nomor itu tidak dapat dipakai. Periksa angkanya, atau mintalah BKPSDM memeriksanya."],
        NumberIsTaken => text["Nomor itu milik catatan lain. Bila orangnya sama, gabungkan kedua catatan; bila tidak, periksa angkanya."],
        NumberLooksLikeAnothers => text["Tanggal lahir atau jenis kelamin dalam nomor baru berbeda dari nomor lama. Periksa angkanya; bila memang benar, centang konfirmasinya."],
        _ => throw Unknown(refusal),
    };

    private string Postponement(PostponementRefusal refusal) => refusal switch
    {
        PostponementReasonIsMissing => text["Pilih alasan penundaan."],
        PostponementNeedsAnEnd => text["Isi tanggal akhir: penundaan selalu berakhir, dan pegawai kembali dengan sendirinya."],
        PostponementEndsBeforeItBegins => text["Tanggal akhir tidak boleh sebelum tanggal mulai."],
        PostponementIsTooLong r => Format("Penundaan paling lama {0} tahun.", r.Years),
        PostponementOverlaps r => Format("Sudah ada penundaan {0} sampai {1}. Akhiri dahulu yang itu, atau pilih tanggal lain.", Day(r.From), Day(r.Until)),
        PostponementHasEnded => text["Penundaan itu sudah berakhir. Muat ulang halamannya."],
        ReturnIsOutsidePostponement r => Format("Tanggal kembali harus antara {0} dan {1}.", Day(r.From), Day(r.Until)),
        _ => throw Unknown(refusal),
    };

    private string Exemption(ExemptionRefusal refusal) => refusal switch
    {
        ExemptionReasonIsMissing => text["Pilih dasar pengecualian."],
        ExemptionStandsAlready => text["Pegawai ini sudah dikecualikan atau diusulkan untuk waktu itu."],
        ExemptionHasEnded => text["Tidak ada pengecualian yang masih berlaku. Muat ulang halamannya."],
        ReturnIsBeforeExemption r => Format("Tanggal kembali tidak boleh sebelum pengecualian mulai, {0}.", Day(r.From)),
        _ => throw Unknown(refusal),
    };

    private string Proposal(ProposalRefusal refusal) => refusal switch
    {
        ProposalIsGone => text["Usulan ini sudah disetujui atau dibatalkan. Muat ulang halamannya."],
        ProposalNeedsSecondPerson => text["Usulan ini Saudara sendiri yang membuat. Minta petugas BKPSDM lain menyetujuinya."],
        ProposalByTheHead => text["Kepala tidak dapat mengeluarkan pegawai di bawahnya dari hitungan wajib. Minta dua petugas BKPSDM lain."],
        ProposalOfOneself => text["Usulan tentang diri sendiri dibuat dan disetujui oleh petugas lain."],
        _ => throw Unknown(refusal),
    };

    private string Merge(MergeRefusal refusal) => refusal switch
    {
        RecordIsUnknown => text["Tidak ada catatan lain dengan nomor itu dalam lingkup Saudara. Periksa nomornya."],
        RecordIsTheSame => text["Keduanya catatan yang sama. Pilih catatan yang lain."],
        SurvivorIsMissing => text["Pilih catatan mana yang dilanjutkan."],
        RecordIsMergedAlready => text["Salah satu catatan sudah digabungkan. Muat ulang halamannya."],
        BothSignedTheRound r => Format("Kedua catatan sudah menandatangani {0}. Batalkan dahulu salah satu tanda tangan di halaman Pembatalan putaran itu.", r.Round),
        BothSignIn => text["Kedua catatan mempunyai akun yang aktif. Centang penutupan akun catatan yang tidak dilanjutkan, setelah orangnya tahu akun mana yang dipakai."],
        MergerIsProposedAlready => text["Salah satu catatan sudah diusulkan untuk digabung. Setujui atau batalkan dahulu usulan itu."],
        MergerIsAhead => text["Dua catatan dari satu orang sudah satu orang hari ini juga. Isi tanggal hari ini atau yang sudah lewat."],
        MergerIsBeforeRecord r => Format("Salah satu catatan baru ada sejak {0}. Isi tanggal itu atau sesudahnya.", Day(r.Since)),
        SurvivorIsNotCounted => text["Catatan yang dilanjutkan tidak termasuk hitungan wajib, sedangkan yang lain termasuk. Lanjutkan catatan yang lain, atau selesaikan dahulu pengecualiannya."],
        _ => throw Unknown(refusal),
    };

    private string Report(DataReportRefusal refusal) => refusal switch
    {
        ReportTopicIsMissing => text["Pilih data mana yang salah."],
        ReportIsEmpty => text["Tuliskan apa yang salah dan apa yang seharusnya."],
        ReportIsTooLong r => Format("Tulisan terlalu panjang, paling banyak {0} huruf.", r.Longest),
        TooManyOpenReports r => Format("Sudah ada {0} laporan Saudara yang belum dijawab. Tunggu jawabannya, atau hubungi BKPSDM.", r.Most),
        ReportIsAnsweredAlready => text["Laporan ini sudah dijawab. Muat ulang halamannya."],
        OutcomeIsMissing => text["Pilih apakah datanya sudah dibetulkan."],
        AnswerIsEmpty => text["Tuliskan jawaban untuk pelapor."],
        _ => throw Unknown(refusal),
    };

    private string Headship(HeadshipRefusal refusal) => refusal switch
    {
        HeadshipKindIsMissing => text["Pilih kepala, Pj, Pjs, Plt, atau Plh."],
        HeadshipDateIsMissing => text["Isi tanggal mulainya."],
        ActingNeedsAnEnd => text["Isi tanggal akhir masa penjabat."],
        HeadshipEndsBeforeItBegins => text["Tanggal akhir tidak boleh sebelum tanggal mulai."],
        HeadIsUnknown => text["Tidak ada pegawai dengan NIP itu dalam lingkup Saudara. Periksa NIP-nya."],
        HeadsItAlready => text["Orang itu sudah memegang jabatan yang sama dalam masa itu."],
        AnotherHeadshipBegins r => Format("Orang lain mulai menjabat {0}. Akhiri masa ini sebelum tanggal itu, atau akhiri dahulu jabatan orang itu di halamannya.", Day(r.From)),
        _ => throw Unknown(refusal),
    };

    private static string Fault(NipFault fault) => fault switch
    {
        NipFault.BirthDate => "angka 1–8 bukan tanggal lahir",
        NipFault.AppointmentYear => "angka 9–12 bukan tahun pengangkatan",
        NipFault.MonthOrAgreement => "angka 13–14 bukan bulan atau jenis perjanjian kerja",
        NipFault.Gender => "angka 15 harus 1 atau 2",
        _ => "nomor urut 000 tidak pernah diberikan",
    };

    private static string Day(DateOnly day) => Tampil.ShortDate(day);

    private static InvalidOperationException Unknown(Refusal refusal) => new($"No text for the refusal {refusal.Name}.");

    private string Format(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, text[key], values);
}
