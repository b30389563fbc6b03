using Pakta.Core.Organization;

namespace Pakta.Core.People;

/// <summary>
/// What takes two officers takes two people. Whoever gives an office to a new sign-in name sees its first code, so two accounts of
/// which one appointed the other, or which one account has appointed, may be one human. Slips, recoveries, disputes, exemptions
/// and mergers all ask here.
/// </summary>
/// <remarks>
/// An administrator sees no code and appoints the HR office and the inspectorate of a whole agency: what administrators alone give
/// may come from one of them. What the console gives comes from nobody.
/// </remarks>
public static class TwoOfficers
{
    /// <summary>Null if <paramref name="second"/> may be the second after <paramref name="first"/>; else this refusal, or that both may be one hand.</summary>
    public static Refusal? Refusal(Officer first, Officer second, Refusal oneHuman) =>
        AreOneHuman(first, second) ? oneHuman : AreOfOneHand(first, second) ? new OfficersOfOneHand() : null;

    /// <summary>The same account, or two accounts of one human.</summary>
    public static bool AreOneHuman(Officer one, Officer other) =>
        one.Account == other.Account || (one.Person is not null && one.Person == other.Person);

    // One pair of offices that stand apart is enough: who was appointed twice is judged by the freer office.
    private static bool AreOfOneHand(Officer first, Officer second) =>
        !first.Offices.Any(one => second.Offices.Any(other => one.GivenBy != second.Account && other.GivenBy != first.Account && StandApart(one, other)));

    private static bool StandApart(Office one, Office other) => one.GivenBy is null || one.GivenBy != other.GivenBy
        || (AppointmentRules.OnlyAdministratorsGive(one.Role) && AppointmentRules.OnlyAdministratorsGive(other.Role));
}

/// <summary>One of the two officers appointed the other, or one account appointed both.</summary>
public sealed record OfficersOfOneHand : Refusal;
