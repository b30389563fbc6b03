namespace Pakta.Ledger;

// "Signed" is the word of the field here, not the kind of integer that CA1720 takes it for.
#pragma warning disable CA1720
/// <summary>Public figures of one reporting unit.</summary>
/// <param name="Obliged">People in the denominator now.</param>
/// <param name="Signed">Of these, people with a live signature.</param>
public readonly record struct UnitCount(int Obliged, int Signed)
#pragma warning restore CA1720
{
    public static UnitCount operator +(UnitCount a, UnitCount b) =>
        checked(new(a.Obliged + b.Obliged, a.Signed + b.Signed));

    public static UnitCount Add(UnitCount left, UnitCount right) => left + right;
}
