namespace Pakta.Core.Coverage;

/// <summary>
/// Heads counted by state. Obliged = signed + waiting + postponed + declined + not open; not activated is a part of waiting;
/// exempt stands beside.
/// </summary>
public readonly record struct CoverageCount(int Signed, int Waiting, int NotActivated, int Postponed, int Declined, int NotOpen, int Exempt)
{
    public int Obliged => Signed + Waiting + Postponed + Declined + NotOpen;

    /// <summary>Signed of obliged in percent, null where nobody is obliged.</summary>
    public decimal? Percent => Obliged == 0 ? null : 100m * Signed / Obliged;

    public bool IsZero => this == default;

    public static CoverageCount Of(MemberState state, bool isActivated) => state switch
    {
        MemberState.Signed => new(1, 0, 0, 0, 0, 0, 0),
        MemberState.Waiting => new(0, 1, isActivated ? 0 : 1, 0, 0, 0, 0),
        MemberState.Postponed => new(0, 0, 0, 1, 0, 0, 0),
        MemberState.Declined => new(0, 0, 0, 0, 1, 0, 0),
        MemberState.NotOpen => new(0, 0, 0, 0, 0, 1, 0),
        MemberState.Exempt => new(0, 0, 0, 0, 0, 0, 1),
        MemberState.Uncounted => default,
    };

    public static CoverageCount operator +(CoverageCount a, CoverageCount b) => new(a.Signed + b.Signed, a.Waiting + b.Waiting,
        a.NotActivated + b.NotActivated, a.Postponed + b.Postponed, a.Declined + b.Declined, a.NotOpen + b.NotOpen, a.Exempt + b.Exempt);

    public static CoverageCount operator -(CoverageCount a, CoverageCount b) => a + -b;

    public static CoverageCount operator -(CoverageCount a) =>
        new(-a.Signed, -a.Waiting, -a.NotActivated, -a.Postponed, -a.Declined, -a.NotOpen, -a.Exempt);

    public static CoverageCount Add(CoverageCount a, CoverageCount b) => a + b;
    public static CoverageCount Subtract(CoverageCount a, CoverageCount b) => a - b;
    public static CoverageCount Negate(CoverageCount a) => -a;
}
