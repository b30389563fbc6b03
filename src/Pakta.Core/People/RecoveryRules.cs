namespace Pakta.Core.People;

/// <summary>Two officers look at the person and the papers, neither of them the holder, and a day passes before the code serves.</summary>
public static class RecoveryRules
{
    public const int DaysToConfirm = 7;
    public static readonly TimeSpan Delay = TimeSpan.FromHours(24);
    public static readonly TimeSpan Patience = TimeSpan.FromDays(DaysToConfirm);

    /// <summary>So long the code serves once it does.</summary>
    public static readonly TimeSpan CodeLife = TimeSpan.FromDays(7);

    /// <summary>Null if <paramref name="officer"/> may ask for it.</summary>
    /// <param name="officer">Of the HR office over every office of the holder.</param>
    /// <param name="holder">Whose way in it is.</param>
    /// <param name="isOfficial">Holds an office and has been in before; others get an ordinary slip or a first code.</param>
    /// <param name="hasOpen">One is under way already.</param>
    public static RecoveryRefusal? Ask(Officer officer, Officer holder, bool isOfficial, bool hasOpen)
    {
        if (!isOfficial) return new RecoveryIsNotNeeded();
        if (TwoOfficers.AreOneHuman(officer, holder)) return new RecoveryOfOneself();
        return hasOpen ? new RecoveryIsOpen() : null;
    }

    /// <summary>Null if <paramref name="officer"/> may be the second.</summary>
    /// <param name="recovery">What was asked for.</param>
    /// <param name="officer">Of the HR office or the inspectorate over every office of the holder.</param>
    /// <param name="first">Who asked.</param>
    /// <param name="holder">Whose way in it is.</param>
    /// <param name="now">The present.</param>
    public static Refusal? Confirm(Recovery recovery, Officer officer, Officer first, Officer holder, DateTimeOffset now)
    {
        if (recovery.EndedAt is not null) return new RecoveryHasEnded();
        if (recovery.ConfirmedAt is not null) return new RecoveryIsConfirmed();
        if (now >= recovery.Stale) return new RecoveryIsTooOld(DaysToConfirm);
        if (TwoOfficers.AreOneHuman(officer, holder)) return new RecoveryOfOneself();
        return TwoOfficers.Refusal(first, officer, new RecoveryNeedsSecondPerson());
    }
}
