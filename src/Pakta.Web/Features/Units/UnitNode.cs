using Pakta.Core.Organization;

namespace Pakta.Web.Features.Units;

/// <summary>A unit of the tree with its head as it stands today.</summary>
/// <param name="Code">Stands in addresses.</param>
/// <param name="Name">Full name.</param>
/// <param name="Kind">Kind by law.</param>
/// <param name="Label">Local word for the kind.</param>
/// <param name="People">On its own roster, without the units below.</param>
/// <param name="Head">Definitive head or PPK; null: none.</param>
/// <param name="Acting"><c>Plt.</c> and name; null: none.</param>
/// <param name="Below">How many units hang directly below.</param>
/// <param name="ClosedFrom">See <see cref="Unit.ClosedFrom"/>.</param>
public sealed record UnitNode(string Code, string Name, UnitKind Kind, string? Label, int People, string? Head, string? Acting, int Below, DateOnly? ClosedFrom)
{
    public bool IsVacant => Head is null && Acting is null;

    public bool IsAhead => ClosedFrom == UnitVersion.Beginning;
}
