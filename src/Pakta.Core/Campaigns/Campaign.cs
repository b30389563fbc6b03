namespace Pakta.Core.Campaigns;

/// <summary>
/// A signing round (putaran). draft -> uji coba -> draft or terbuka -> ditutup (-> terbuka for named latecomers) ; any live state
/// -> dibatalkan. Each change is also a <see cref="CampaignTransition"/> row with who, when and why.
/// </summary>
public sealed class Campaign
{
    /// <summary>So many people at most try a round out before it opens.</summary>
    public const int TrialLimit = 5;

    private Campaign() { }

    public CampaignId Id { get; private set; }

    /// <summary>Stable name in addresses and public leaves, <c>netralitas-asn-2029</c>.</summary>
    public string Slug { get; private set; } = "";
    public UnitId RootUnitId { get; private set; }
    public CampaignState State { get; private set; }
    public string Title { get; private set; } = "";
    public string Election { get; private set; } = "";
    public string LegalBases { get; private set; } = "";
    public DateTimeOffset StartsAt { get; private set; }
    public DateTimeOffset Deadline { get; private set; }
    public DateOnly? CampaignPeriodFrom { get; private set; }
    public DateOnly? QuietPeriodFrom { get; private set; }
    public SignerGroups Signers { get; private set; }
    public Opener Opener { get; private set; }
    public DateTimeOffset? OpensByItselfOn { get; private set; }
    public DateOnly? ValidUntil { get; private set; }
    public bool AllowsDrawnSignature { get; private set; }

    /// <summary>Latecomers of a reopened round may sign until then; null in an ordinary round.</summary>
    public DateTimeOffset? ReopenedUntil { get; private set; }

    public static Campaign Draft(CampaignId id, string slug, UnitId root, CampaignPlan plan)
    {
        var campaign = new Campaign { Id = id, Slug = slug, RootUnitId = root, State = CampaignState.Draft };
        campaign.Take(plan);
        return campaign;
    }

    public CampaignPlan Plan => new(Title, Election, LegalBases, StartsAt, Deadline, CampaignPeriodFrom, QuietPeriodFrom, Signers,
        Opener, OpensByItselfOn, ValidUntil, AllowsDrawnSignature);

    /// <summary>Changes the plan; only a draft can be changed.</summary>
    public Result<Done> Replan(CampaignPlan plan, DateTimeOffset now)
    {
        if (State != CampaignState.Draft) return new RoundIsNotADraft(State);
        if (plan.Refusal(now) is { } refusal) return refusal;
        Take(plan);
        return new Done();
    }

    /// <summary>draft -> uji coba.</summary>
    public Result<Done> Try(int people)
    {
        if (State is not (CampaignState.Draft or CampaignState.Trial)) return new RoundIsNotADraft(State);
        if (people is < 1 or > TrialLimit) return new TooManyTrialPeople(TrialLimit);
        State = CampaignState.Trial;
        return new Done();
    }

    /// <summary>uji coba -> draft, where the plan can be changed again.</summary>
    public Result<Done> EndTrial()
    {
        if (State != CampaignState.Trial) return new RoundIsNotATrial(State);
        State = CampaignState.Draft;
        return new Done();
    }

    /// <summary>draft or uji coba -> terbuka; from here the text stands.</summary>
    public Result<Done> Open(DateTimeOffset now)
    {
        if (State is not (CampaignState.Draft or CampaignState.Trial)) return new RoundIsNotADraft(State);
        if (Plan.Refusal(now) is { } refusal) return refusal;
        State = CampaignState.Open;
        return new Done();
    }

    /// <summary>Refuses to open where nobody could begin the cascade in the way the plan says.</summary>
    public CampaignRefusal? OpenerRefusal(bool rootHasHead, bool rootHasSekda) => Opener switch
    {
        Opener.Head when !rootHasHead => new RootHasNoHead(),
        Opener.Sekda when !rootHasSekda => new RootHasNoSekda(),
        _ => null,
    };

    /// <summary>terbuka -> ditutup.</summary>
    public Result<Done> Close()
    {
        if (State != CampaignState.Open) return new RoundIsNotOpen(State);
        (State, ReopenedUntil) = (CampaignState.Closed, null);
        return new Done();
    }

    /// <summary>ditutup -> terbuka, for named latecomers only, until an instant.</summary>
    public Result<Done> Reopen(int latecomers, DateTimeOffset until, DateTimeOffset now)
    {
        if (State != CampaignState.Closed) return new RoundIsNotOpen(State);
        if (latecomers < 1) return new LatecomersAreMissing();
        if (until <= now) return new DeadlineIsInThePast();
        (State, ReopenedUntil) = (CampaignState.Open, until);
        return new Done();
    }

    /// <summary>Any live state -> dibatalkan (a wrong launch).</summary>
    public Result<Done> Cancel(string? reason)
    {
        if (State == CampaignState.Cancelled) return new RoundHasEnded(State);
        if (string.IsNullOrWhiteSpace(reason)) return new ReasonIsMissing();
        State = CampaignState.Cancelled;
        return new Done();
    }

    /// <summary>Is a signature at <paramref name="now"/> late (<em>susulan</em>)?</summary>
    public bool IsLate(DateTimeOffset now, DateTimeOffset? unitDeadline = null) => now > (unitDeadline ?? Deadline);

    private void Take(CampaignPlan plan)
    {
        (Title, Election, LegalBases) = (plan.Title, plan.Election, plan.LegalBases);
        (StartsAt, Deadline, CampaignPeriodFrom, QuietPeriodFrom) = (plan.StartsAt, plan.Deadline, plan.CampaignPeriodFrom, plan.QuietPeriodFrom);
        (Signers, Opener, OpensByItselfOn) = (plan.Signers, plan.Opener, plan.OpensByItselfOn);
        (ValidUntil, AllowsDrawnSignature) = (plan.ValidUntil, plan.AllowsDrawnSignature);
    }
}
