namespace Pakta.Core.Signing;

/// <summary>Why a signature is not disputed, or a dispute not decided.</summary>
public abstract record DisputeRefusal : Refusal;

public sealed record TooLateToDispute(int Days) : DisputeRefusal;
public sealed record DisputedAlready : DisputeRefusal;
public sealed record DisputeWordsAreTooLong(int Most) : DisputeRefusal;
public sealed record DisputeIsDecided : DisputeRefusal;
public sealed record DisputeHasNoProposal : DisputeRefusal;
public sealed record DisputeHasAProposal : DisputeRefusal;
public sealed record DisputeOutcomeIsMissing : DisputeRefusal;
public sealed record DisputeReasonIsMissing : DisputeRefusal;

/// <summary>Who proposed can't agree as well, under whatever account.</summary>
public sealed record DisputeNeedsSecondPerson : DisputeRefusal;

/// <summary>Nobody decides on the own dispute.</summary>
public sealed record DisputeOfOneself : DisputeRefusal;

/// <summary>Nor the superior of the signer.</summary>
public sealed record DisputeByTheHead : DisputeRefusal;

/// <summary>Nor whoever had the signer's code in hand.</summary>
public sealed record DisputeByTheEntangled : DisputeRefusal;
