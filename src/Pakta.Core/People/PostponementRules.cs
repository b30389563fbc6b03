namespace Pakta.Core.People;

/// <summary>Leave has an end, and only one of them holds at a time, so that everybody comes back by itself.</summary>
public static class PostponementRules
{
    private const int MostYears = 4;

    /// <summary>Null if the period may be recorded beside the others of the person.</summary>
    public static PostponementRefusal? Refusal(DateOnly from, DateOnly? until, IEnumerable<Postponement> others)
    {
        if (until is not { } last) return new PostponementNeedsAnEnd();
        if (last < from) return new PostponementEndsBeforeItBegins();
        if (last >= from.AddYears(MostYears)) return new PostponementIsTooLong(MostYears);
        var other = others.FirstOrDefault(p => !p.IsEmpty && p.From <= last && p.LastDay >= from);
        return other is null ? null : new PostponementOverlaps(other.From, other.LastDay);
    }

    /// <summary>Null if the person may be back on <paramref name="day"/>; its first day means that it never holds.</summary>
    public static PostponementRefusal? Return(Postponement postponement, DateOnly day, DateOnly today)
    {
        if (postponement.EndedAt is not null || postponement.Until < today) return new PostponementHasEnded();
        return day < postponement.From || day > postponement.Until
            ? new ReturnIsOutsidePostponement(postponement.From, postponement.Until) : null;
    }
}
