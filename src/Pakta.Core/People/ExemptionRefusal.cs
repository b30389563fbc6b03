namespace Pakta.Core.People;

/// <summary>Why an exemption is not proposed, confirmed or ended.</summary>
public abstract record ExemptionRefusal : Refusal;

public sealed record ExemptionReasonIsMissing : ExemptionRefusal;

/// <summary>Another exemption of the person stands or is proposed for that time.</summary>
public sealed record ExemptionStandsAlready : ExemptionRefusal;

/// <summary>There is no confirmed exemption that could end.</summary>
public sealed record ExemptionHasEnded : ExemptionRefusal;

/// <summary>The day of return lies before the exemption.</summary>
public sealed record ReturnIsBeforeExemption(DateOnly From) : ExemptionRefusal;
