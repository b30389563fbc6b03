namespace Pakta.Core.Organization;

/// <summary>What holds for every change of the tree, whoever makes it.</summary>
public static class UnitRules
{
    /// <summary>A change further away is asked about.</summary>
    private const int YearsBack = 30, YearsAhead = 5;

    /// <summary>Null if the date is one on which an organisation changes.</summary>
    public static UnitRefusal? Date(DateOnly? from, DateOnly today) => from switch
    {
        null => new UnitChangeHasNoDate(),
        { } day when day < today.AddYears(-YearsBack) || day > today.AddYears(YearsAhead) => new UnitChangeDateIsFar(),
        _ => null,
    };

    /// <summary>Null if the words are fit to be stored.</summary>
    public static UnitRefusal? Words(UnitDescription description)
    {
        if (description.Name.Length == 0) return new UnitNameIsMissing();
        if (description.Name.Length > UnitDescription.LongestName) return new UnitTextIsTooLong(UnitDescription.LongestName);
        return description.Label?.Length > UnitDescription.LongestLabel ? new UnitTextIsTooLong(UnitDescription.LongestLabel) : null;
    }

    public static UnitRefusal? Basis(string? basis) => basis?.Length > UnitVersion.LongestBasis ? new UnitTextIsTooLong(UnitVersion.LongestBasis) : null;

    /// <summary>Null if the unit may hang below the other one.</summary>
    /// <param name="unit">Stands.</param>
    /// <param name="parent">Stands as well.</param>
    /// <param name="longestBelow">Length of the longest path in the unit's subtree.</param>
    public static UnitRefusal? Move(Unit unit, Unit parent, int longestBelow)
    {
        if (UnitPath.IsWithin(parent.Path, unit.Path)) return new UnitBelowItself(unit.Name, parent.Name);
        if (unit.ParentId == parent.Id) return new UnitHangsThereAlready(unit.Name, parent.Name);
        var growth = UnitPath.Of(parent.Path, unit.Code).Length - unit.Path.Length;
        return longestBelow + growth > UnitPath.Longest ? new UnitPathIsTooLong() : null;
    }

    /// <summary>
    /// Null if a unit of this kind may lie in this region. Offices may lie anywhere (a province has one in the capital), but a
    /// kecamatan, kelurahan or desa is a place of the national list within the region of the unit above.
    /// </summary>
    /// <param name="kind">Kind of the unit.</param>
    /// <param name="region">A code of the national list, or null.</param>
    /// <param name="above">Region of the nearest unit above that has one.</param>
    public static UnitRefusal? Region(UnitKind kind, string? region, string? above)
    {
        if (region is null) return null;
        if (!RegionCode.Fits(region, kind)) return new RegionIsOfAnotherKind(region, kind);
        return RegionCode.IsPlace(kind) && above is not null && !RegionCode.IsWithin(region, above) ? new RegionLiesElsewhere(region, above) : null;
    }
}
