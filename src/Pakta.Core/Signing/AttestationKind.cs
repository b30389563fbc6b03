namespace Pakta.Core.Signing;

/// <summary>Mengetahui (the superior, PermenPAN-RB 49/2011) or menyaksikan (a named person who was there).</summary>
public enum AttestationKind { Acknowledged, Witnessed }
