namespace Pakta.Core.People;

/// <summary>Why something about a person of the roster is not changed.</summary>
public abstract record PersonRefusal : Refusal;

public sealed record DateIsMissing : PersonRefusal;

/// <summary>The date lies too far back or ahead; most likely the year was mistyped.</summary>
public sealed record DateIsOutOfReach(DateOnly First, DateOnly Last) : PersonRefusal;

/// <summary>The last day lies before the first.</summary>
public sealed record PeriodEndsBeforeItBegins : PersonRefusal;

/// <summary>The unit does not exist, or is none of the officer's.</summary>
public sealed record UnitIsOutOfReach : PersonRefusal;

/// <summary>The unit no longer exists on that day.</summary>
public sealed record UnitIsClosedThen(DateOnly From) : PersonRefusal;

public sealed record WorksThereAlready : PersonRefusal;

/// <summary>A change of the same kind is recorded ahead, on that day or before it.</summary>
public sealed record ChangeIsPlannedAlready(DateOnly From) : PersonRefusal;

/// <summary>A later change of the same kind stands: the order of a history is not turned around.</summary>
public sealed record LaterChangeStands(DateOnly From) : PersonRefusal;

public sealed record NothingChanges : PersonRefusal;

public sealed record NameIsMissing : PersonRefusal;

public sealed record PositionIsMissing : PersonRefusal;

/// <summary>Data that a form should mend can hold only from today or an earlier day on.</summary>
public sealed record CorrectionIsAhead : PersonRefusal;

/// <summary>Out of the denominator leads only the exemption with its two officers, never another status.</summary>
public sealed record StatusLeavesTheDenominator : PersonRefusal;

public sealed record ContactIsMalformed : PersonRefusal;

/// <summary>An operator changed an address, to which activation codes go.</summary>
public sealed record AddressIsTheOfficesToFill : PersonRefusal;

public sealed record WordsAreTooLong(int Longest) : PersonRefusal;

/// <summary>A period is not made longer; that is a new one.</summary>
public sealed record PeriodEndsEarlier(DateOnly Until) : PersonRefusal;

/// <summary>It holds already, or was taken back.</summary>
public sealed record ChangeIsNotPlanned : PersonRefusal;

/// <summary>The post or headship has ended, or is none of this person.</summary>
public sealed record PostHasEnded : PersonRefusal;

public sealed record PostStandsAlready : PersonRefusal;
