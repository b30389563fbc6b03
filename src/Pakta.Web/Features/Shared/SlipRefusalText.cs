using Pakta.Core.People;

namespace Pakta.Web.Features.Shared;

/// <summary>What an officer reads when slips are not printed, handed over or cancelled; part of <see cref="RefusalText"/>.</summary>
internal static class SlipRefusalText
{
    public static string Of(SlipRefusal refusal, SharedText text) => refusal switch
    {
        SlipsForNobody => text["Semua pegawai unit itu dan unit di bawahnya sudah aktif. Tidak ada yang perlu dicetak."],
        SlipReasonIsMissing r => text["Tuliskan alasan lembar pengganti, paling panjang {0} huruf; alasan itu dicatat.", r.Longest],
        SlipsForStrangers r => text["NIP berikut bukan pegawai aktif di unit itu: {0}. Periksa angkanya, atau pilih unit yang benar.", string.Join(", ", r.Numbers)],
        SlipsForOfficials r => text["Pemegang jabatan tidak dipulihkan dengan lembar biasa: {0}. Akun mereka dipulihkan oleh dua petugas, dan kodenya baru berlaku sehari kemudian.", string.Join(", ", r.Names)],
        TooManySlips r => text["Sekali cetak paling banyak {0} lembar. Pilih unit di bawahnya.", Tampil.Number(r.Most)],
        SlipDaysAreOutside r => text["Masa berlaku kode 1 sampai {0} hari sejak diserahkan.", r.Most],
        SlipsAreCancelled => text["Bundel ini sudah dibatalkan; semua kodenya mati. Cetak bundel baru."],
        SlipsAreHandedOver => text["Bundel ini sudah ditandai sebagai diserahkan."],
        SlipsAreTooOld r => text["Bundel ini dicetak lebih dari {0} hari lalu; kodenya tidak dapat dihidupkan lagi. Cetak bundel baru.", r.Days],
        SlipsAreReplaced => text["Tidak ada lagi kode bundel ini yang dapat dihidupkan: kode yang lebih baru sudah dibuat, atau kodenya mati."],
        SlipsNeedSecondPerson => text["Bundel ini Saudara sendiri yang mencetaknya. Petugas lain dari unit lain yang menandainya sebagai diserahkan."],
        SlipsNeedAnotherUnit => text["Saudara bertugas di unit yang sama dengan petugas yang mencetak. Petugas dari unit lain yang menandainya."],
        SlipsByTheHead => text["Saudara mengepalai unit penerima. Atasan tidak menandai lembar bawahannya; mintalah petugas lain."],
        _ => throw new InvalidOperationException($"No text for the refusal {refusal.Name}."),
    };
}
