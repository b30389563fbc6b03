using Pakta.Core.Campaigns;

namespace Pakta.Core.Signing;

/// <summary>The law of who may sign when, on facts read in the very transaction that stores the signature.</summary>
public static class SigningRules
{
    /// <summary>Null when the person may sign at <paramref name="now"/>, else the named refusal.</summary>
    /// <param name="state">State of the round.</param>
    /// <param name="startsAt">Start of the round.</param>
    /// <param name="reopenedUntil">Set in a reopened round.</param>
    /// <param name="isLatecomer">Is the person named as a latecomer?</param>
    /// <param name="isOpen">Is the person's place in the cascade open?</param>
    /// <param name="now">The server's time.</param>
    public static SigningRefusal? Refusal(CampaignState state, DateTimeOffset startsAt, DateTimeOffset? reopenedUntil, bool isLatecomer,
        bool isOpen, DateTimeOffset now)
    {
        if (state != CampaignState.Open) return new RoundIsClosed(state);
        if (now < startsAt) return new RoundHasNotStarted(startsAt);
        if (reopenedUntil is { } until)
        {
            if (!isLatecomer) return new NotANamedLatecomer();
            return now > until ? new RoundIsClosed(CampaignState.Closed) : null;
        }
        return isOpen ? null : new UnitIsNotOpenYet();
    }

    /// <summary>Every clause must be agreed to, each for itself; returns the missing numbers (1-based).</summary>
    public static SigningRefusal? Clauses(int count, IReadOnlyCollection<int> agreed)
    {
        var missing = Enumerable.Range(1, count).Except(agreed).ToArray();
        return missing.Length > 0 ? new ClausesAreMissing(missing) : null;
    }
}
