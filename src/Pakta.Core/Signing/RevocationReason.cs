namespace Pakta.Core.Signing;

/// <summary>Reason codes of a void leaf.</summary>
public enum RevocationReason { WrongPerson, WrongData, Coerced, SignerRequest }
