namespace Pakta.Core.People;

/// <summary>Why an exemption is not confirmed.</summary>
public abstract record ExemptionRefusal : Refusal;

/// <summary>The proposal was dropped or confirmed in the meantime.</summary>
public sealed record ExemptionNotProposed : ExemptionRefusal;

/// <summary>Who proposed may not confirm as well.</summary>
public sealed record ExemptionNeedsSecondPerson : ExemptionRefusal;
