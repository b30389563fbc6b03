using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.Pacts;

namespace Pakta.Web.Features.Campaigns;

/// <summary>Indonesian words for what rounds are; the pages translate them.</summary>
public static class RoundWords
{
    public static string State(CampaignState state, DateTimeOffset? reopenedUntil = null) => state switch
    {
        CampaignState.Draft => "rancangan",
        CampaignState.Trial => "uji coba",
        CampaignState.Open when reopenedUntil is not null => "dibuka kembali",
        CampaignState.Open => "terbuka",
        CampaignState.Closed => "ditutup",
        CampaignState.Cancelled => "dibatalkan",
    };

    public static string Chip(CampaignState state) => state switch
    {
        CampaignState.Open => "chip chip-ok",
        CampaignState.Trial => "chip chip-info",
        CampaignState.Draft => "chip chip-wait",
        CampaignState.Cancelled => "chip chip-bad",
        CampaignState.Closed => "chip",
    };

    public static string Manner(OpeningManner manner) => manner switch
    {
        OpeningManner.PassedOn => "diteruskan kepala unit",
        OpeningManner.ByHeadAbove => "dibuka kepala di atasnya",
        OpeningManner.ByHrOffice => "dibuka kepegawaian",
        OpeningManner.FirstWave => "gelombang pertama",
        OpeningManner.ByItself => "terbuka sendiri pada tanggalnya",
        OpeningManner.AllAtOnce => "buka serentak",
    };

    public static string Waiting(CascadeWait wait) => wait switch
    {
        CascadeWait.Vacant => "belum ada kepala",
        CascadeWait.NotActivated => "belum aktivasi",
        CascadeWait.NotSigned => "belum tanda tangan",
        CascadeWait.NotPassedOn => "belum meneruskan",
        CascadeWait.Above => "menunggu unit di atasnya",
        CascadeWait.Nothing => "sudah terbuka",
    };

    public static string Opener(Opener opener) => opener switch
    {
        Core.Campaigns.Opener.Head => "Kepala unit itu sendiri (PPK, kepala OPD, camat)",
        Core.Campaigns.Opener.Sekda => "Sekretaris Daerah",
        Core.Campaigns.Opener.FirstWave => "Gelombang pertama: semua kepala tepat di bawahnya sekaligus",
    };

    public static string Signers(SignerGroups group) => group switch
    {
        SignerGroups.Pns => "PNS",
        SignerGroups.Cpns => "CPNS",
        SignerGroups.Pppk => "PPPK",
        SignerGroups.PppkPartTime => "PPPK paruh waktu",
        SignerGroups.NonAsn => "Non-ASN",
        _ => group.ToString(),
    };

    public static string For(Audience audience) => audience switch
    {
        Audience.CivilServant => "Naskah untuk ASN",
        Audience.Elected => "Naskah untuk PPK yang bukan ASN",
        Audience.NonAsn => "Naskah untuk pegawai non-ASN",
    };

    public static string Acting(ActingKind kind) => kind switch
    {
        ActingKind.Pj => "Pj.",
        ActingKind.Pjs => "Pjs.",
        ActingKind.Plt => "Plt.",
        ActingKind.Plh => "Plh.",
    };
}
