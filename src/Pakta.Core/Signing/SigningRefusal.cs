using Pakta.Core.Campaigns;

namespace Pakta.Core.Signing;

/// <summary>Why a signature (or a decline) is not accepted.</summary>
public abstract record SigningRefusal : Refusal;

public sealed record RoundIsClosed(CampaignState State) : SigningRefusal;
public sealed record RoundHasNotStarted(DateTimeOffset StartsAt) : SigningRefusal;
public sealed record NotASignerOfThisRound : SigningRefusal;
public sealed record UnitIsNotOpenYet : SigningRefusal;
public sealed record NotANamedLatecomer : SigningRefusal;
public sealed record ClausesAreMissing(IReadOnlyList<int> Numbers) : SigningRefusal;
public sealed record TextHasChanged : SigningRefusal;
public sealed record StepUpFailed(int? TriesLeft) : SigningRefusal;
public sealed record StepUpIsStale : SigningRefusal;
public sealed record SpecimenIsMissing : SigningRefusal;
public sealed record DeclineReasonIsMissing : SigningRefusal;
public sealed record HasSignedAlready : SigningRefusal;
public sealed record SignatureIsUnknown : SigningRefusal;
public sealed record SignatureIsRevokedAlready : SigningRefusal;
public sealed record SignatureIsDisputed : SigningRefusal;
public sealed record SignatureIsBeingRecorded : SigningRefusal;
public sealed record AssistanceIsForOthers(string Unit) : SigningRefusal;
