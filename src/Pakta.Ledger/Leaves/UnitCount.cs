namespace Pakta.Ledger;

/// <summary>Public figures of one reporting unit.</summary>
/// <param name="Obliged">People in the denominator now.</param>
/// <param name="Signed">Of these, people with a live signature.</param>
public readonly record struct UnitCount(int Obliged, int Signed)
{
    public static UnitCount operator +(UnitCount a, UnitCount b) =>
        checked(new(a.Obliged + b.Obliged, a.Signed + b.Signed));

    public static UnitCount Add(UnitCount left, UnitCount right) => left + right;
}
