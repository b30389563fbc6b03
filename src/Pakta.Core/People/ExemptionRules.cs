namespace Pakta.Core.People;

/// <summary>
/// Two officers of the HR office, neither of them the person or its head, so that no single hand and no superior can shrink a
/// denominator (ASVS 2.3.5). Coming back makes it larger, so one officer is enough for that.
/// </summary>
public static class ExemptionRules
{
    /// <summary>Null if <paramref name="officer"/> may propose it beside the other exemptions of the person.</summary>
    public static ExemptionRefusal? Proposal(PersonId person, Officer officer, DateOnly from, IEnumerable<Exemption> others)
    {
        if (Hand(person, officer) is { } refused) return refused;
        return others.Any(e => e.IsProposed || e.ReachesPast(from)) ? new ExemptionStandsAlready() : null;
    }

    /// <summary>Null if <paramref name="officer"/> may confirm.</summary>
    /// <param name="proposer">The human behind the proposing account, if it belongs to the roster.</param>
    public static ExemptionRefusal? Confirmation(Exemption exemption, Officer officer, PersonId? proposer)
    {
        if (!exemption.IsProposed) return new ExemptionNotProposed();
        if (exemption.GivenBy == officer.Account || (proposer is not null && proposer == officer.Person)) return new ExemptionNeedsSecondPerson();
        return Hand(exemption.PersonId, officer);
    }

    /// <summary>Null if the person may count again from <paramref name="day"/> on; its first day means that it never holds.</summary>
    public static ExemptionRefusal? Return(Exemption exemption, DateOnly day)
    {
        if (exemption.ConfirmedAt is null || exemption.EndedAt is not null) return new ExemptionHasEnded();
        return day < exemption.From ? new ReturnIsBeforeExemption(exemption.From) : null;
    }

    private static ExemptionRefusal? Hand(PersonId person, Officer officer)
    {
        if (officer.Person == person) return new ExemptionOfOneself();
        return officer.HeadsThePerson ? new ExemptionByTheHead() : null;
    }
}
