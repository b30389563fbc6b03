namespace Pakta.Core.People;

/// <summary>Days from which a change may hold: a typing slip in the year must not rewrite history.</summary>
public static class DateReach
{
    private static readonly DateOnly First = new(2000, 1, 1);
    private const int YearsAhead = 2;

    /// <summary>Null if something may hold from <paramref name="day"/> on.</summary>
    public static PersonRefusal? Refusal(DateOnly? day, DateOnly today)
    {
        if (day is not { } from) return new DateIsMissing();
        var last = today.AddYears(YearsAhead);
        return from < First || from > last ? new DateIsOutOfReach(First, last) : null;
    }
}
