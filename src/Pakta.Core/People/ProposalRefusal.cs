namespace Pakta.Core.People;

/// <summary>Why an officer may not propose or confirm what makes a denominator smaller.</summary>
public abstract record ProposalRefusal : Refusal;

/// <summary>The proposal was dropped or confirmed in the meantime.</summary>
public sealed record ProposalIsGone : ProposalRefusal;

/// <summary>Who proposed may not confirm as well, under whatever account.</summary>
public sealed record ProposalNeedsSecondPerson : ProposalRefusal;

/// <summary>Nobody is taken out of the denominator by the own head or a head above.</summary>
public sealed record ProposalByTheHead : ProposalRefusal;

/// <summary>Nobody has a hand in what takes the own record out.</summary>
public sealed record ProposalOfOneself : ProposalRefusal;
