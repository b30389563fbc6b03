namespace Pakta.Web.Features.Campaigns;

/// <summary>What a round usually rests on (SKB of 22 September 2022); the launcher edits it and adds the own circular.</summary>
internal static class LegalBasis
{
    public const string Default = "Keputusan Bersama Menteri PANRB Nomor 2 Tahun 2022, Menteri Dalam Negeri Nomor 800-5474 Tahun 2022, "
        + "Kepala BKN Nomor 246 Tahun 2022, Ketua KASN Nomor 30 Tahun 2022, dan Ketua Bawaslu Nomor 1447.1/PM.01/K.1/09/2022";
}
