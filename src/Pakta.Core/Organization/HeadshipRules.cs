namespace Pakta.Core.Organization;

/// <summary>
/// A unit has at most one definitive head and one acting head on a day. A new definitive head ends the old one and whoever acted;
/// a new acting head (the definitive one may be on leave) ends only the one who acted before.
/// </summary>
public static class HeadshipRules
{
    /// <summary>An acting period longer than this is unusual (SE Kepala BKN 1/SE/I/2021: three months, once more three).</summary>
    public const int UsualMonths = 6;

    /// <summary>Those of <paramref name="standing"/> whom the new one replaces, or why it can't be.</summary>
    /// <param name="next">Not yet among the others.</param>
    /// <param name="standing">Other headships of the unit that were not ended.</param>
    public static Result<IReadOnlyList<Appointment>> Replaced(Appointment next, IEnumerable<Appointment> standing)
    {
        if (next.Until < next.From) return new HeadshipEndsBeforeItBegins();
        if (next.Acting is not null && next.Until is null) return new ActingNeedsAnEnd();
        var rivals = standing.Where(a => Meet(a, next)).ToList();
        if (rivals.Exists(a => a.PersonId == next.PersonId && a.Acting == next.Acting)) return new HeadsItAlready();
        var alike = rivals.Where(a => (a.Acting is null) == (next.Acting is null)).ToList();
        if (alike.Where(a => a.From > next.From).MinBy(a => a.From) is { } later) return new AnotherHeadshipBegins(later.From);
        return next.Acting is null ? [.. rivals.Where(a => a.From <= next.From)] : alike;
    }

    /// <summary>The replaced one's last day is the day before; what began on that very day was a slip and ends altogether.</summary>
    public static void Replace(Appointment old, Appointment next, DateTimeOffset now, Guid? by)
    {
        if (old.From < next.From) old.EndAfter(next.From.AddDays(-1));
        else old.End(now, by);
    }

    /// <summary>Worth a word to the officer.</summary>
    public static bool IsUnusuallyLong(Appointment post) => post is { Acting: not null, Until: { } until } && until >= post.From.AddMonths(UsualMonths);

    private static bool Meet(Appointment a, Appointment b) => (a.Until is null || a.Until >= b.From) && (b.Until is null || b.Until >= a.From);
}
