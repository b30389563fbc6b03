using Pakta.Core.Signing;

namespace Pakta.Web.Features.Shared;

/// <summary>What people read when a signature is not disputed, or a dispute not decided; part of <see cref="RefusalText"/>.</summary>
internal static class DisputeRefusalText
{
    public static string Of(DisputeRefusal refusal, SharedText text) => refusal switch
    {
        TooLateToDispute r => text["Waktu {0} hari sejak Saudara diberi tahu sudah lewat. Datanglah ke badan kepegawaian atau Inspektorat dengan membawa kartu identitas.", r.Days],
        DisputedAlready => text["Keberatan atas tanda tangan ini sudah dicatat. Satu tanda tangan disengketakan satu kali."],
        DisputeWordsAreTooLong r => text["Keterangan paling panjang {0} huruf. Pendekkan, atau kosongkan.", r.Most],
        DisputeIsDecided => text["Sengketa ini sudah diputus. Putusannya tidak dapat diubah."],
        DisputeHasNoProposal => text["Belum ada usulan yang menunggu jawaban. Muat ulang halaman ini."],
        DisputeHasAProposal => text["Sudah ada usulan yang menunggu orang kedua. Usulan baru dapat dibuat bila usulan itu ditolak."],
        DisputeOutcomeIsMissing => text["Pilih putusan yang Saudara usulkan."],
        DisputeReasonIsMissing => text["Tuliskan alasan putusan; alasan itu dicatat dan dibaca orang kedua."],
        DisputeNeedsSecondPerson => text["Saudara sendiri yang mengusulkannya. Orang lain dari Inspektorat yang menyetujui atau menolak."],
        DisputeOfOneself => text["Ini tanda tangan Saudara sendiri. Orang lain dari Inspektorat yang memutusnya."],
        DisputeByTheHead => text["Saudara atasan penanda tangan. Orang lain dari Inspektorat yang memutusnya."],
        DisputeByTheEntangled => text["Saudara ikut memegang kode aktivasi penanda tangan atau membantunya menandatangani. Orang lain dari Inspektorat yang memutusnya."],
        _ => throw new InvalidOperationException($"No text for the refusal {refusal.Name}."),
    };
}
