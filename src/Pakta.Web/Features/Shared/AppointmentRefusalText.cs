using Pakta.Core.Organization;

namespace Pakta.Web.Features.Shared;

/// <summary>What a person reads when a role is not given or ended; part of <see cref="RefusalText"/>.</summary>
internal static class AppointmentRefusalText
{
    public static string Of(AppointmentRefusal refusal, SharedText text) => refusal switch
    {
        RoleIsMissing => text["Pilih peran yang akan diberikan."],
        RoleIsNotYoursToGive r => text["Peran itu tidak dapat Saudara berikan atau akhiri di {0}. Mintalah kepada yang berwenang di atasnya.", r.Unit],
        RoleForOneself => text["Peran untuk diri sendiri diberikan oleh orang lain di atas Saudara."],
        AdministratorNeedsAnOwnAccount => text["Administrator memakai akun sendiri tanpa NIP; pakta pribadinya ditandatangani dengan akun pegawai. Pilih akun tanpa NIP."],
        AdministratorHoldsNothingElse => text["Administrator tidak memegang peran lain, dan pemegang peran lain tidak menjadi administrator. Pakailah akun tersendiri."],
        RoleEndsTooEarly => text["Tanggal akhir tidak boleh sebelum tanggal mulai atau sebelum hari ini."],
        ObserverNeedsARegion => text["Isi kode wilayah yang diamati, misalnya 74.71.06."],
        RegionIsOutOfReach r => text["Wilayah itu tidak terletak di wilayah {0}. Pilih unit yang membawahi wilayahnya, atau wilayah yang lebih sempit.", r.Unit],
        RoleIsHeldAlready => text["Peran itu sudah dipegangnya dalam masa itu."],
        RoleHasEnded => text["Peran itu sudah berakhir. Muat ulang halamannya."],
        LastAdministratorStays => text["Ini administrator terakhir di sini. Beri dahulu peran itu kepada orang lain, tanpa tanggal akhir, dan tunggu sampai akunnya aktif."],
        HolderIsUnknown => text["Tidak ada pegawai dengan NIP itu dalam lingkup Saudara. Periksa NIP-nya."],
        HolderNameIsMissing => text["Isi nama lengkap pemegang peran."],
        SignInNameIsMalformed => text["Nama masuk terdiri atas 3 sampai 64 huruf, angka, titik, atau tanda hubung, dengan paling sedikit satu huruf."],
        SignInNameIsTaken => text["Nama masuk itu tidak dapat dipakai. Pilih nama lain."],
        EmailIsMissing => text["Isi alamat surel pemegangnya: kode aktivasi hanya dikirim kepadanya, dan administrator tidak melihatnya."],
        EmailIsMalformed => text["Alamat surel ini tidak lengkap. Contoh: nama@contoh.go.id."],
        EmailIsTaken => text["Alamat surel itu tidak dapat dipakai. Setiap akun memerlukan alamatnya sendiri; pilih alamat lain."],
        _ => throw new InvalidOperationException($"No text for the refusal {refusal.Name}."),
    };
}
