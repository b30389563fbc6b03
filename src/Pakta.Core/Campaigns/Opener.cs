namespace Pakta.Core.Campaigns;

/// <summary>Who opens the round: the head of the root (a PPK, a camat), the Sekda, or a first wave of all heads below the root.</summary>
public enum Opener { Head, Sekda, FirstWave }
