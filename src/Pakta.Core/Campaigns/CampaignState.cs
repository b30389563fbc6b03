namespace Pakta.Core.Campaigns;

/// <summary>draft, uji coba, terbuka, ditutup, dibatalkan.</summary>
public enum CampaignState { Draft, Trial, Open, Closed, Cancelled }
