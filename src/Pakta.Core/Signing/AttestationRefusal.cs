namespace Pakta.Core.Signing;

/// <summary>Why an acknowledgement or a witness is not recorded.</summary>
public abstract record AttestationRefusal : Refusal;

public sealed record NothingToAcknowledge : AttestationRefusal;
public sealed record WitnessIsIncomplete : AttestationRefusal;
public sealed record TooManyWitnesses(int Most) : AttestationRefusal;
