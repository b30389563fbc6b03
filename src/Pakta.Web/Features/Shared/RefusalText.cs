using System.Globalization;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Features.Shared;

/// <summary>What a person reads when the answer is no: what is wrong, and what to do. One sentence or two for every refusal.</summary>
public sealed class RefusalText(SharedText text)
{
    private readonly PersonRefusalText _people = new(text);

    public string Of(Refusal refusal) => refusal switch
    {
        DeadlineIsInThePast => text["Tenggat sudah lewat. Pilih tanggal dan jam yang akan datang."],
        DeadlineBeforeStart => text["Tenggat harus sesudah waktu mulai. Periksa kedua tanggal itu."],
        SelfOpeningOutsideRound => text["Tanggal unit terbuka sendiri harus di antara waktu mulai dan tenggat."],
        QuietPeriodBeforeCampaignPeriod => text["Masa tenang harus sesudah awal masa kampanye resmi. Periksa kedua tanggal itu."],
        ElectionIsMissing => text["Tuliskan nama pemilihan; nama itu masuk ke dalam naskah."],
        ElectionIsMalformed r => Format("Nama pemilihan paling panjang {0} huruf dan tanpa kurung kurawal.", r.Longest),
        LegalBasesAreMissing => text["Tuliskan paling sedikit satu dasar hukum."],
        NobodySigns => text["Pilih paling sedikit satu kelompok pegawai yang menandatangani."],
        RootHasNoSekda => text["Unit ini tidak mempunyai Sekretariat Daerah. Pilih pembuka yang lain."],
        RootHasNoHead => text["Unit ini belum mempunyai kepala. Tetapkan kepala atau Plt lebih dahulu, atau pilih gelombang pertama."],
        RoundIsTooSmall r => Format("Lingkup ini mempunyai kurang dari {0} orang yang wajib menandatangani. Pilih unit di atasnya.", r.Least),
        RoundIsNotADraft => text["Putaran ini bukan rancangan lagi, jadi tidak dapat diubah."],
        RoundIsNotOpen => text["Putaran ini tidak sedang dalam keadaan yang mengizinkan tindakan itu. Muat ulang halaman."],
        RoundHasEnded => text["Putaran ini sudah berakhir."],
        TooManyTrialPeople r => Format("Uji coba memerlukan satu sampai {0} orang.", r.Limit),
        ReasonIsMissing => text["Tuliskan alasannya; alasan itu dicatat."],
        LatecomersAreMissing => text["Sebutkan paling sedikit satu orang yang boleh menyusul."],
        UnitIsOpenAlready r => Format("{0} sudah terbuka.", r.Unit),
        HeadHasNotSigned r => Format("Tandatangani dahulu sebelum meneruskan {0}.", r.Unit),
        UnitAboveIsNotOpen r => Format("Unit di atas {0} belum terbuka.", r.Unit),
        EarlierDeadlineOutsideRound => text["Tenggat sendiri harus lebih awal dari tenggat putaran dan belum lewat."],
        NoAuthorityToOpen r => Format("Saudara tidak berwenang membuka {0}.", r.Unit),
        TemplateIsUnknown r => Format("Naskah {0} tidak ditemukan.", r.Slug),
        RoundIsNotATrial => text["Putaran ini tidak sedang diuji coba. Muat ulang halaman."],
        PeopleAreUnknown r => Format("NIP berikut tidak ditemukan di lingkup putaran ini: {0}. Periksa angkanya.", string.Join(", ", r.Numbers)),
        RoundIsUnknown => text["Putaran atau unit itu tidak ditemukan."],
        RoundIsClosed { State: CampaignState.Cancelled } => text["Putaran ini dibatalkan. Tidak ada yang perlu Saudara tandatangani."],
        RoundIsClosed { State: CampaignState.Closed } => text["Putaran ini sudah ditutup. Hubungi BKPSDM bila Saudara masih harus menandatangani."],
        RoundIsClosed => text["Putaran ini belum dibuka."],
        RoundHasNotStarted => text["Putaran ini belum dimulai. Kembalilah pada waktu mulai yang tertera."],
        NotASignerOfThisRound => text["Saudara tidak termasuk penanda tangan putaran ini. Bila itu keliru, hubungi BKPSDM."],
        UnitIsNotOpenYet => text["Unit Saudara belum dibuka. Saudara akan dapat menandatangani setelah kepala unit meneruskan putaran ini."],
        NotANamedLatecomer => text["Putaran ini dibuka kembali hanya untuk nama-nama tertentu. Hubungi BKPSDM bila Saudara termasuk."],
        ClausesAreMissing r => Format("Setujui setiap butir satu per satu. Yang belum: butir {0}.", string.Join(", ", r.Numbers)),
        TextHasChanged => text["Naskah di layar bukan naskah putaran ini. Muat ulang halaman dan baca kembali."],
        StepUpFailed { TriesLeft: 0 } => text["PIN di perangkat ini mati setelah lima kali salah. Mintalah kode aktivasi baru kepada petugas kepegawaian."],
        StepUpFailed { TriesLeft: { } left } => Format("PIN tidak cocok. Tersisa {0} kali percobaan di ponsel ini.", left),
        StepUpFailed => text["PIN atau kata sandi tidak cocok. Coba lagi."],
        StepUpIsStale => text["Waktu konfirmasi habis. Masukkan PIN atau kata sandi sekali lagi."],
        PinIsNotSixDigits => text["PIN terdiri atas enam angka."],
        PinIsTooSimple => text["PIN itu terlalu mudah ditebak. Pilih enam angka yang tidak berurutan dan tidak berulang."],
        PinIsTheBirthDate => text["PIN tidak boleh tanggal lahir Saudara: tanggal itu tertulis dalam NIP."],
        SsoIsNotLinked => text["Akun dari penyedia itu belum terhubung dengan akun Saudara di sini. Aktifkan dahulu dengan kode; akun itu lalu dapat dihubungkan sekaligus."],
        SsoNumberIsUnknown => text["NIP dari penyedia itu tidak ada dalam daftar pegawai. Hubungi BKPSDM untuk memeriksa data Saudara."],
        PasskeyIsNotProven => text["Kunci sandi tidak terbukti. Coba sekali lagi, atau pakai cara lain."],
        PasskeyAtKiosk => text["Di perangkat bantuan kunci sandi tidak dapat dibuat, karena akan tinggal di perangkat kantor. Buat PIN, atau kata sandi."],
        PasskeyIsTaken => text["Kunci sandi ini sudah dipakai akun lain. Satu kunci hanya untuk satu orang."],
        TooManyPasskeys r => Format("Paling banyak {0} kunci sandi. Hapus dahulu yang tidak dipakai lagi.", r.Most),
        EntriesDiffer => text["Kedua isian tidak sama. Ketik sekali lagi."],
        OldPasswordIsWrong => text["Kata sandi lama tidak cocok. Setelah lima kali salah, kata sandi ditutup 15 menit."],
        PasswordIsTooShort => text["Kata sandi paling sedikit 12 huruf atau tanda. Beberapa kata biasa lebih mudah diingat."],
        PasswordIsTooLong => text["Kata sandi paling banyak 200 huruf atau tanda."],
        PasswordIsCommon => text["Kata sandi itu banyak dipakai orang atau memuat nama Saudara. Pilih beberapa kata yang tidak berhubungan."],
        TotpFailed => text["Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya di aplikasi, lalu ketik yang baru. Setelah lima kali salah, jalan ini ditutup 15 menit."],
        TotpIsSet => text["Aplikasi autentikator sudah terpasang. Hapus dahulu yang lama."],
        FreshProofIsMissing => text["Konfirmasikan dahulu bahwa ini Saudara, lalu ulangi."],
        NoOwnChannel => text["Tidak ada alamat surel yang hanya milik Saudara. Mintalah lembar aktivasi baru kepada petugas kepegawaian; dengan lembar itu Saudara membuat PIN atau kunci sandi."],
        SigningTooOften r => Format("Paling banyak {0} kali dalam satu menit. Centang Saudara masih ada; tunggu satu menit, lalu tekan Tandatangani lagi.", r.Most),
        TooManyMailedCodes r => Format("Paling banyak {0} kode surel dalam satu jam dan {1} dalam sehari. Coba lagi nanti, atau pakai cara lain.", r.MostAnHour, r.MostADay),
        PasswordAloneIsTooWeak => text["Kata sandi saja tidak cukup untuk menandatangani. Pakailah kunci sandi, PIN, aplikasi autentikator, atau kata sandi bersama kode ke surel Saudara."],
        MailedCodeFailed => text["Kode surel tidak cocok atau sudah habis masa berlakunya. Periksa angkanya, atau minta kode baru."],
        CodeIsUnknown => text["Kode tidak cocok. Periksa hurufnya satu per satu, lalu coba lagi."],
        CodeIsSpent => text["Kode sudah dipakai atau sudah diganti dengan yang baru."],
        CodeHasExpired => text["Kode sudah kedaluwarsa."],
        CodeIsBurnt => text["Kode ini mati karena lima kali salah ketik."],
        CodeIsNotForOfficials => text["Akun pemegang jabatan tidak dipulihkan dengan lembar biasa. Mintalah pemulihan kepada dua petugas kepegawaian atau Inspektorat."],
        CodeServesLater => text["Kode ini belum berlaku: kode pemulihan pejabat baru berlaku sehari setelah disahkan dua petugas."],
        SlipIsNotHandedOver => text["Lembar ini belum dicatat sebagai diserahkan, jadi kodenya belum berlaku."],
        SpecimenIsMissing => text["Gambarlah tanda tangan, atau pilih ketik nama."],
        DeclineReasonIsMissing => text["Tuliskan alasan Saudara. Hanya BKPSDM dan Inspektorat yang membacanya."],
        HasSignedAlready => text["Saudara sudah menandatangani. Tanda tangan tidak dapat diganti dengan penolakan."],
        SignatureIsUnknown => text["Tanda tangan itu tidak ditemukan."],
        AssistanceIsForOthers r => Format("Bantuan di perangkat ini untuk pegawai {0}, dan hanya selama petugasnya bertugas. Akhiri bantuan, atau tandatangani di perangkat lain.", r.Unit),
        SignatureIsDisputed => text["Tanda tangan ini sedang disengketakan. Tunggu putusan Inspektorat; sebelum itu tidak seorang pun membatalkannya."],
        SignatureIsRevokedAlready => text["Tanda tangan itu sudah dibatalkan."],
        UnreadableFile file => file.Sentence,
        NothingToAcknowledge => text["Belum ada tanda tangan di unit ini yang dapat Saudara ketahui."],
        WitnessIsIncomplete => text["Isi nama, jabatan, dan lembaga saksi, masing-masing paling panjang 200 huruf."],
        TooManyWitnesses r => Format("Paling banyak {0} saksi sehari untuk satu unit.", r.Most),
        SignatureIsBeingRecorded => text["Tanda tangan itu sedang dicatat pada log. Coba lagi beberapa detik lagi."],
        OfficersOfOneHand => text["Jabatan Saudara dan jabatan petugas pertama berasal dari satu tangan: yang satu memberikannya kepada yang lain, atau satu orang memberikan keduanya. Mintalah petugas yang diangkat orang lain, misalnya dari Inspektorat."],
        RecoveryRefusal r => RecoveryRefusalText.Of(r, text),
        SlipRefusal r => SlipRefusalText.Of(r, text),
        UnitRefusal r => UnitRefusalText.Of(r, text),
        DisputeRefusal r => DisputeRefusalText.Of(r, text),
        AppointmentRefusal r => AppointmentRefusalText.Of(r, text),
        Roster.Refused r => text[r.Sentence],
        _ => _people.Of(refusal) ?? throw new InvalidOperationException($"No text for the refusal {refusal.Name}."),
    };

    private string Format(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, text[key], values);
}
