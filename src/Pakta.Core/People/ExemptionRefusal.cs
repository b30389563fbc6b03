namespace Pakta.Core.People;

/// <summary>Why an exemption is not proposed, confirmed or ended.</summary>
public abstract record ExemptionRefusal : Refusal;

public sealed record ExemptionReasonIsMissing : ExemptionRefusal;

/// <summary>Another exemption of the person stands or is proposed for that time.</summary>
public sealed record ExemptionStandsAlready : ExemptionRefusal;

/// <summary>The proposal was dropped or confirmed in the meantime.</summary>
public sealed record ExemptionNotProposed : ExemptionRefusal;

/// <summary>Who proposed may not confirm as well, under whatever account.</summary>
public sealed record ExemptionNeedsSecondPerson : ExemptionRefusal;

/// <summary>Nobody is taken out of the denominator by the own head or a head above.</summary>
public sealed record ExemptionByTheHead : ExemptionRefusal;

/// <summary>Nobody has a hand in the own exemption.</summary>
public sealed record ExemptionOfOneself : ExemptionRefusal;

/// <summary>There is no confirmed exemption that could end.</summary>
public sealed record ExemptionHasEnded : ExemptionRefusal;

/// <summary>The day of return lies before the exemption.</summary>
public sealed record ReturnIsBeforeExemption(DateOnly From) : ExemptionRefusal;
