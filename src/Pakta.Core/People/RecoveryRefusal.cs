namespace Pakta.Core.People;

/// <summary>Why the way in of an official is not renewed.</summary>
public abstract record RecoveryRefusal : Refusal;

public sealed record RecoveryIsNotNeeded : RecoveryRefusal;
public sealed record RecoveryIsOpen : RecoveryRefusal;
public sealed record RecoveryOfOneself : RecoveryRefusal;
public sealed record RecoveryNeedsSecondPerson : RecoveryRefusal;
public sealed record RecoveryHasEnded : RecoveryRefusal;
public sealed record RecoveryIsConfirmed : RecoveryRefusal;
public sealed record RecoveryIsTooOld(int Days) : RecoveryRefusal;
public sealed record RecoveryForNobody : RecoveryRefusal;
public sealed record EvidenceIsMissing : RecoveryRefusal;
