namespace Pakta.Core.Organization;

/// <summary>What a unit is called and what it is, apart from its place in the tree.</summary>
/// <param name="Name">Official name, at most <see cref="LongestName"/> letters.</param>
/// <param name="Kind">Kind by law.</param>
/// <param name="Label">Local word for the kind (<c>Kemantren</c>), null where the kind's own word serves.</param>
/// <param name="Region">National region code in which it lies, null: none.</param>
public sealed record UnitDescription(string Name, UnitKind Kind, string? Label, string? Region)
{
    public const int LongestName = 200;
    public const int LongestLabel = 40;
}
