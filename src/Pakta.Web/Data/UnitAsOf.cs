using Pakta.Core;
using Pakta.Core.Organization;

namespace Pakta.Web.Data;

/// <summary>A unit as it stood on a civil date.</summary>
/// <param name="Id">Internal key.</param>
/// <param name="Code">Never changes.</param>
/// <param name="Description">Name, kind, local label and region of that day.</param>
/// <param name="ParentId">Unit above on that day; null: a root.</param>
/// <param name="Path">See <see cref="UnitPath"/>.</param>
/// <param name="Stands">False on days before it was founded and after it was closed.</param>
public sealed record UnitAsOf(UnitId Id, string Code, UnitDescription Description, UnitId? ParentId, string Path, bool Stands)
{
    public string Name => Description.Name;
    public UnitKind Kind => Description.Kind;
    public string? Region => Description.Region;
}
