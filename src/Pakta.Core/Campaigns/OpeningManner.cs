namespace Pakta.Core.Campaigns;

/// <summary>
/// How a unit came to be open: its head passed on; a head above or the HR office opened it (with a reason); the first wave at
/// launch; by itself on the date set; all at once (<em>buka serentak</em>).
/// </summary>
public enum OpeningManner { PassedOn, ByHeadAbove, ByHrOffice, FirstWave, ByItself, AllAtOnce }
