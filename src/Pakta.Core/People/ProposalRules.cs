namespace Pakta.Core.People;

/// <summary>
/// Two officers of the HR office, neither of them the person or its head, so that no single hand and no superior can shrink a
/// denominator (ASVS 2.3.5).
/// </summary>
public static class ProposalRules
{
    /// <summary>Null if <paramref name="officer"/> may have a hand in it.</summary>
    public static ProposalRefusal? Hand(Officer officer, params IEnumerable<PersonId> people)
    {
        if (officer.Person is { } own && people.Contains(own)) return new ProposalOfOneself();
        return officer.HeadsThePerson ? new ProposalByTheHead() : null;
    }

    /// <summary>Null if <paramref name="officer"/> may confirm.</summary>
    /// <param name="proposer">The first officer; null: the console.</param>
    public static Refusal? Confirmation(Proposal proposal, Officer officer, Officer? proposer)
    {
        if (!proposal.IsProposed) return new ProposalIsGone();
        if (proposer is { } first && TwoOfficers.Refusal(first, officer, new ProposalNeedsSecondPerson()) is { } one) return one;
        return Hand(officer, proposal.Concerns());
    }
}
