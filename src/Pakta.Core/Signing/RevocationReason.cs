namespace Pakta.Core.Signing;

/// <summary>Reason codes of a void leaf. <see cref="NotTheSigner"/> only comes from a dispute that two people upheld.</summary>
public enum RevocationReason { WrongPerson, WrongData, Coerced, SignerRequest, NotTheSigner }
