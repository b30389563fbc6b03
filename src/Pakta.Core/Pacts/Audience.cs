namespace Pakta.Core.Pacts;

/// <summary>Whom a text addresses: civil servants, an elected PPK who is none, non-ASN staff.</summary>
public enum Audience { CivilServant, Elected, NonAsn }
