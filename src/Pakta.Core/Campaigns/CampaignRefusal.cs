namespace Pakta.Core.Campaigns;

/// <summary>Why a round cannot be launched, changed, opened, passed on or closed.</summary>
public abstract record CampaignRefusal : Refusal;

public sealed record DeadlineIsInThePast : CampaignRefusal;
public sealed record DeadlineBeforeStart : CampaignRefusal;
public sealed record SelfOpeningOutsideRound : CampaignRefusal;
public sealed record QuietPeriodBeforeCampaignPeriod : CampaignRefusal;
public sealed record ElectionIsMissing : CampaignRefusal;
public sealed record ElectionIsMalformed(int Longest) : CampaignRefusal;
public sealed record LegalBasesAreMissing : CampaignRefusal;
public sealed record NobodySigns : CampaignRefusal;
public sealed record RootHasNoSekda : CampaignRefusal;
public sealed record RootHasNoHead : CampaignRefusal;
public sealed record RoundIsTooSmall(int Least) : CampaignRefusal;
public sealed record RoundIsNotADraft(CampaignState State) : CampaignRefusal;
public sealed record RoundIsNotOpen(CampaignState State) : CampaignRefusal;
public sealed record RoundHasEnded(CampaignState State) : CampaignRefusal;
public sealed record TooManyTrialPeople(int Limit) : CampaignRefusal;
public sealed record ReasonIsMissing : CampaignRefusal;
public sealed record LatecomersAreMissing : CampaignRefusal;
public sealed record UnitIsOpenAlready(string Unit) : CampaignRefusal;
public sealed record HeadHasNotSigned(string Unit) : CampaignRefusal;
public sealed record UnitAboveIsNotOpen(string Unit) : CampaignRefusal;
public sealed record EarlierDeadlineOutsideRound : CampaignRefusal;
public sealed record NoAuthorityToOpen(string Unit) : CampaignRefusal;
public sealed record TemplateIsUnknown(string Slug) : CampaignRefusal;
public sealed record RoundIsNotATrial(CampaignState State) : CampaignRefusal;
public sealed record PeopleAreUnknown(IReadOnlyList<string> Numbers) : CampaignRefusal;

/// <summary>The round or unit lies outside what the person may see; pages answer 404.</summary>
public sealed record RoundIsUnknown : CampaignRefusal;
