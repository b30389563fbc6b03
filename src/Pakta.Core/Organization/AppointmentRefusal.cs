namespace Pakta.Core.Organization;

/// <summary>Why a role is not given or not ended.</summary>
public abstract record AppointmentRefusal : Refusal;

public sealed record RoleIsMissing : AppointmentRefusal;

/// <summary>See the table in <see cref="AppointmentRules"/>.</summary>
public sealed record RoleIsNotYoursToGive(string Unit) : AppointmentRefusal;

public sealed record RoleForOneself : AppointmentRefusal;

/// <summary>Administrators configure and sign nothing; the same human signs with the personal account.</summary>
public sealed record AdministratorNeedsAnOwnAccount : AppointmentRefusal;

/// <summary>Whoever appoints the officers of an agency is none of them.</summary>
public sealed record AdministratorHoldsNothingElse : AppointmentRefusal;

public sealed record RoleEndsTooEarly : AppointmentRefusal;

public sealed record ObserverNeedsARegion : AppointmentRefusal;

/// <summary>An observer sees all of a region: more than whoever is over the unit could give.</summary>
public sealed record RegionIsOutOfReach(string Unit) : AppointmentRefusal;

public sealed record RoleIsHeldAlready : AppointmentRefusal;

public sealed record RoleHasEnded : AppointmentRefusal;

/// <summary>Nobody would be left who can give roles there.</summary>
public sealed record LastAdministratorStays : AppointmentRefusal;

/// <summary>No person in the giver's reach has that number.</summary>
public sealed record HolderIsUnknown : AppointmentRefusal;

public sealed record HolderNameIsMissing : AppointmentRefusal;

/// <summary>Letters, digits, dot, hyphen; a number alone could be somebody's NIP.</summary>
public sealed record SignInNameIsMalformed : AppointmentRefusal;

public sealed record SignInNameIsTaken : AppointmentRefusal;

/// <summary>An administrator sees no code, so it needs another way to its holder.</summary>
public sealed record EmailIsMissing : AppointmentRefusal;

public sealed record EmailIsMalformed : AppointmentRefusal;

/// <summary>A code to a shared mailbox is a code for whoever reads it first.</summary>
public sealed record EmailIsTaken : AppointmentRefusal;
