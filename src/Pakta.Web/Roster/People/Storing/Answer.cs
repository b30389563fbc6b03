using Pakta.Core.People;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>Whom a row is about: a known person with the number from now on, nobody known, or first a verdict.</summary>
internal readonly record struct Answer(RowVerdict? Verdict, CivilServant? Person, string? Number)
{
    public static readonly Answer Nobody;

    /// <summary>A question that somebody has answered: said at the row.</summary>
    public RowVerdict? Settled { get; init; }

    /// <summary>The row is a further post of the person, whose own one stays.</summary>
    public bool IsPost { get; init; }

    public static Answer Of(RowVerdict verdict) => new(verdict, null, null);

    public static Answer Of(CivilServant person, string? number) => new(null, person, number);
}
