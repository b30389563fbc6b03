namespace Pakta.Core.Campaigns;

/// <summary>What the launcher fills in; may change until the round is open.</summary>
/// <param name="Title">Shown name of the round.</param>
/// <param name="Election">The election's name, a field of the text.</param>
/// <param name="LegalBases">One legal basis a line.</param>
/// <param name="StartsAt">Nobody signs before.</param>
/// <param name="Deadline">Later signatures are marked <em>susulan</em>.</param>
/// <param name="CampaignPeriodFrom">First day of the official (election) campaign period.</param>
/// <param name="QuietPeriodFrom">First day of the quiet period (masa tenang).</param>
/// <param name="OpensByItselfOn">A unit nobody opened opens by itself at this instant.</param>
/// <param name="ValidUntil">Last day a certificate reads <em>berlaku</em>.</param>
/// <param name="AllowsDrawnSignature">Off by default: a specimen on a wall is a forger's gift.</param>
public sealed record CampaignPlan(string Title, string Election, string LegalBases, DateTimeOffset StartsAt, DateTimeOffset Deadline,
    DateOnly? CampaignPeriodFrom, DateOnly? QuietPeriodFrom, SignerGroups Signers, Opener Opener, DateTimeOffset? OpensByItselfOn,
    DateOnly? ValidUntil, bool AllowsDrawnSignature)
{
    /// <summary>Characters of an election's name at most.</summary>
    public const int LongestElection = 120;

    /// <summary>Refuses a plan that cannot be launched at <paramref name="now"/>.</summary>
    public CampaignRefusal? Refusal(DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(Election)) return new ElectionIsMissing();
        // Braces would read as an unfilled field of the text.
        if (Election.Length > LongestElection || Election.AsSpan().ContainsAny('{', '}')) return new ElectionIsMalformed(LongestElection);
        if (string.IsNullOrWhiteSpace(LegalBases)) return new LegalBasesAreMissing();
        if (Deadline <= now) return new DeadlineIsInThePast();
        if (Deadline <= StartsAt) return new DeadlineBeforeStart();
        if (OpensByItselfOn is { } on && (on < StartsAt || on > Deadline)) return new SelfOpeningOutsideRound();
        if (QuietPeriodFrom < CampaignPeriodFrom) return new QuietPeriodBeforeCampaignPeriod();
        if (Signers == SignerGroups.None) return new NobodySigns();
        return null;
    }
}
