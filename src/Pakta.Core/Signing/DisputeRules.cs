using Pakta.Core.People;

namespace Pakta.Core.Signing;

/// <summary>
/// A signer disputes within 14 days after having been told of the signature; two people of the inspectorate decide within 14 days,
/// neither of them the signer, a superior, or somebody who had the signer's code in hand.
/// </summary>
public static class DisputeRules
{
    public const int DaysToDispute = 14;
    public const int DaysToDecide = 14;
    public const int MostWords = 500;

    /// <summary>The last moment for the signer's word; null while nothing has told the signer yet.</summary>
    /// <param name="mailedAt">When the notice went to an address that is the signer's alone.</param>
    /// <param name="seenAt">When a page first asked the signer about it.</param>
    public static DateTimeOffset? LastMoment(DateTimeOffset? mailedAt, DateTimeOffset? seenAt) => (mailedAt, seenAt) switch
    {
        ({ } mailed, { } seen) => (mailed < seen ? mailed : seen).AddDays(DaysToDispute),
        _ => (mailedAt ?? seenAt)?.AddDays(DaysToDispute),
    };

    /// <summary>Null if the signer may dispute the signature now.</summary>
    public static DisputeRefusal? Open(bool isDisputed, DateTimeOffset? lastMoment, string? words, DateTimeOffset now)
    {
        if (isDisputed) return new DisputedAlready();
        if (now > lastMoment) return new TooLateToDispute(DaysToDispute);
        return words?.Length > MostWords ? new DisputeWordsAreTooLong(MostWords) : null;
    }

    /// <summary>Null if <paramref name="officer"/> may have a hand in the decision at all.</summary>
    /// <param name="officer">Of the inspectorate over the unit of the signature.</param>
    /// <param name="signer">Whose signature it is.</param>
    /// <param name="entangled">Who printed or handed over the signer's code, or helped at the signing.</param>
    public static DisputeRefusal? Hand(Officer officer, PersonId signer, IEnumerable<Officer> entangled)
    {
        if (officer.Person == signer) return new DisputeOfOneself();
        if (officer.HeadsThePerson) return new DisputeByTheHead();
        return entangled.Any(e => TwoOfficers.AreOneHuman(e, officer)) ? new DisputeByTheEntangled() : null;
    }

    /// <summary>Null if a first person may propose.</summary>
    public static DisputeRefusal? Proposal(Dispute dispute, DisputeProposal? standing, string? reason)
    {
        if (!dispute.IsOpen) return new DisputeIsDecided();
        if (standing is not null) return new DisputeHasAProposal();
        return string.IsNullOrWhiteSpace(reason) ? new DisputeReasonIsMissing() : null;
    }

    /// <summary>Null if a second person may agree or refuse.</summary>
    /// <param name="dispute">Which.</param>
    /// <param name="standing">What nobody has answered yet.</param>
    /// <param name="officer">The second person.</param>
    /// <param name="proposer">The first.</param>
    public static Refusal? Answer(Dispute dispute, DisputeProposal? standing, Officer officer, Officer? proposer)
    {
        if (!dispute.IsOpen) return new DisputeIsDecided();
        if (standing is null) return new DisputeHasNoProposal();
        return proposer is { } first ? TwoOfficers.Refusal(first, officer, new DisputeNeedsSecondPerson()) : null;
    }
}
