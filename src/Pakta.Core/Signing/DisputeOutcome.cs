namespace Pakta.Core.Signing;

/// <summary>Upheld: it was not the person, the signature is void. Dismissed: it stands again.</summary>
public enum DisputeOutcome { Upheld, Dismissed }
