namespace Pakta.Core.People;

/// <summary>Out by two officers; coming back makes the denominator larger, so one is enough for that.</summary>
public static class ExemptionRules
{
    /// <summary>Null if <paramref name="officer"/> may propose it beside the other exemptions of the person.</summary>
    public static Refusal? Proposal(PersonId person, Officer officer, DateOnly from, IEnumerable<Exemption> others)
    {
        if (ProposalRules.Hand(officer, person) is { } refused) return refused;
        return others.Any(e => e.IsProposed || e.ReachesPast(from)) ? new ExemptionStandsAlready() : null;
    }

    /// <summary>Null if the person may count again from <paramref name="day"/> on; its first day means that it never holds.</summary>
    public static ExemptionRefusal? Return(Exemption exemption, DateOnly day)
    {
        if (exemption.ConfirmedAt is null || exemption.EndedAt is not null) return new ExemptionHasEnded();
        return day < exemption.From ? new ReturnIsBeforeExemption(exemption.From) : null;
    }
}
