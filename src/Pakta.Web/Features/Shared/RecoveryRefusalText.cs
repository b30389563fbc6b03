using Pakta.Core.People;

namespace Pakta.Web.Features.Shared;

/// <summary>What an officer reads when the way in of an official is not renewed; part of <see cref="RefusalText"/>.</summary>
internal static class RecoveryRefusalText
{
    public static string Of(RecoveryRefusal refusal, SharedText text) => refusal switch
    {
        RecoveryForNobody => text["Tidak ada pejabat dengan NIP atau nama masuk itu yang seluruh jabatannya di lingkup Saudara. Periksa ejaannya."],
        RecoveryIsNotNeeded => text["Akun itu belum pernah aktif. Terbitkan kode pertamanya di halaman Peran atau Lembar aktivasi."],
        RecoveryIsOpen => text["Pemulihan akun itu sudah berjalan. Petugas kedua tinggal mengesahkannya, atau batalkan dahulu."],
        RecoveryOfOneself => text["Akun Saudara sendiri dipulihkan oleh dua petugas lain."],
        RecoveryNeedsSecondPerson => text["Pemulihan ini Saudara sendiri yang mengajukannya. Petugas lain dari kepegawaian atau Inspektorat yang mengesahkannya."],
        RecoveryHasEnded => text["Pemulihan itu sudah berakhir. Ajukan yang baru bila masih perlu."],
        RecoveryIsConfirmed => text["Pemulihan itu sudah disahkan. Lembarnya hanya dicetak satu kali; bila hilang, batalkan dan ajukan yang baru."],
        RecoveryIsTooOld r => text["Pemulihan itu diajukan lebih dari {0} hari lalu. Batalkan dan ajukan yang baru.", r.Days],
        EvidenceIsMissing => text["Pilih dahulu apa yang Saudara lihat sendiri: orangnya dan KTP, atau juga SK jabatan."],
        _ => throw new InvalidOperationException($"No text for the refusal {refusal.Name}."),
    };
}
