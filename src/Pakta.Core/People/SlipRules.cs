namespace Pakta.Core.People;

/// <summary>Who prints codes can't wake them: it takes an officer of another unit, who is neither the same human (<see cref="TwoOfficers"/>) nor a superior of those who get them.</summary>
public static class SlipRules
{
    public const int UsualDays = 14;
    public const int MostDays = 30;
    public const int DaysToHandOver = 30;

    /// <summary>As many as one request can draw.</summary>
    public const int MostSlips = 3000;

    public static SlipRefusal? Print(int slips, int days)
    {
        if (days is < 1 or > MostDays) return new SlipDaysAreOutside(MostDays);
        return slips == 0 ? new SlipsForNobody() : slips > MostSlips ? new TooManySlips(MostSlips) : null;
    }

    public const int MostReplacements = 20;
    public const int LongestReason = 300;

    /// <summary>Null if people who were in before may get a new code: named one by one, with a reason, and none of them an official.</summary>
    /// <param name="slips">How many were named.</param>
    /// <param name="unknown">Numbers of nobody here who was in before.</param>
    /// <param name="officials">Names of those who hold an office: two officers and a day stand before their new code.</param>
    /// <param name="reason">Kept in the trail.</param>
    /// <param name="days">How long the codes will live.</param>
    public static SlipRefusal? Replace(int slips, IReadOnlyList<string> unknown, IReadOnlyList<string> officials, string? reason, int days)
    {
        if (reason?.Trim() is not { Length: > 0 and <= LongestReason }) return new SlipReasonIsMissing(LongestReason);
        if (slips > MostReplacements) return new TooManySlips(MostReplacements);
        if (unknown.Count > 0) return new SlipsForStrangers(unknown);
        return officials.Count > 0 ? new SlipsForOfficials(officials) : Print(slips, days);
    }

    /// <summary>Null if <paramref name="officer"/> may mark the batch as handed over.</summary>
    /// <param name="batch">What was printed.</param>
    /// <param name="officer">The second officer; heading means heading the unit that gets the slips.</param>
    /// <param name="units">Units on which the second officer serves the HR office; none for the inspectorate, which is always another office.</param>
    /// <param name="printer">The first officer, with the offices held at the printing.</param>
    /// <param name="living">How many codes of the batch can still come to life.</param>
    /// <param name="now">The present.</param>
    public static Refusal? HandOver(SlipBatch batch, Officer officer, IReadOnlyCollection<UnitId> units, Officer printer, int living, DateTimeOffset now)
    {
        if (batch.CancelledAt is not null) return new SlipsAreCancelled();
        if (batch.HandedOverAt is not null) return new SlipsAreHandedOver();
        if (now >= batch.Stale) return new SlipsAreTooOld(DaysToHandOver);
        if (living == 0) return new SlipsAreReplaced();
        if (TwoOfficers.Refusal(printer, officer, new SlipsNeedSecondPerson()) is { } one) return one;
        if (units.Contains(batch.PrinterUnitId)) return new SlipsNeedAnotherUnit();
        return officer.HeadsThePerson ? new SlipsByTheHead() : null;
    }
}
