namespace Pakta.Core.Organization;

/// <summary>Why the tree of units is not changed.</summary>
public abstract record UnitRefusal : Refusal;

/// <summary>No standing unit of one's own scope has this code.</summary>
public sealed record UnitIsUnknown(string Code) : UnitRefusal;

/// <summary>The unit is closed, or its founding is still ahead.</summary>
public sealed record UnitIsClosed(string Unit) : UnitRefusal;

/// <summary>See <see cref="UnitCode"/>.</summary>
public sealed record UnitCodeIsMalformed : UnitRefusal;

/// <summary>Codes are never used again, not even those of closed units.</summary>
public sealed record UnitCodeIsTaken(string Code, string Unit) : UnitRefusal;

public sealed record UnitNameIsMissing : UnitRefusal;

public sealed record UnitTextIsTooLong(int Longest) : UnitRefusal;

public sealed record UnitKindIsMissing : UnitRefusal;

/// <summary>A unit can't hang below itself or below what hangs below it, on no day since the date.</summary>
public sealed record UnitBelowItself(string Unit, string Parent) : UnitRefusal;

public sealed record UnitHangsThereAlready(string Unit, string Parent) : UnitRefusal;

/// <summary>Codes of all units above and below would not fit into a path any more.</summary>
public sealed record UnitPathIsTooLong : UnitRefusal;

/// <summary>A draft, trial or open round has this unit as its root.</summary>
public sealed record UnitIsRootOfRound(string Unit, string Round) : UnitRefusal;

public sealed record UnitHasPeople(string Unit, int People) : UnitRefusal;

public sealed record UnitHasUnitsBelow(string Unit, int Units) : UnitRefusal;

/// <summary>Something that was recorded ahead still refers to the unit.</summary>
public sealed record UnitHasPlans(string Unit) : UnitRefusal;

/// <summary>History is written forward: a newer change is known already.</summary>
public sealed record UnitChangedLater(string Unit, DateOnly Since) : UnitRefusal;

/// <summary>The unit above or the target was founded only after the date.</summary>
public sealed record UnitWasNotFounded(string Unit, DateOnly Founded) : UnitRefusal;

public sealed record UnitChangeHasNoDate : UnitRefusal;

/// <summary>A date that is more likely a slip of the keyboard.</summary>
public sealed record UnitChangeDateIsFar : UnitRefusal;

public sealed record UnitChangesNothing : UnitRefusal;

public sealed record UnitSplitTakesNothing : UnitRefusal;

/// <summary>The change was applied or withdrawn in the meantime.</summary>
public sealed record UnitPlanIsGone : UnitRefusal;

public sealed record RegionIsUnknown(string Region) : UnitRefusal;

/// <summary>A kelurahan has a village code with 1 in its seventh digit, a desa 2, a desa adat 3, a kecamatan eight digits.</summary>
public sealed record RegionIsOfAnotherKind(string Region, UnitKind Kind) : UnitRefusal;

/// <summary>The region does not lie in that of the unit above.</summary>
public sealed record RegionLiesElsewhere(string Region, string Above) : UnitRefusal;

public sealed record AliasIsMissing : UnitRefusal;

/// <summary>Within an agency one spelling means one unit.</summary>
public sealed record AliasIsTaken(string Unit) : UnitRefusal;
