namespace Pakta.Web.Features.Units;

/// <summary>A unit of the tree with its head as it stands today.</summary>
/// <param name="Code">Stands in addresses.</param>
/// <param name="Name">Full name.</param>
/// <param name="People">On its own roster, without the units below.</param>
/// <param name="Head">Definitive head or PPK; null: none.</param>
/// <param name="Acting"><c>Plt.</c> and name; null: none.</param>
/// <param name="Children">Direct children.</param>
public sealed record UnitNode(string Code, string Name, int People, string? Head, string? Acting, IReadOnlyList<UnitNode> Children)
{
    public bool IsVacant => Head is null && Acting is null;
}
