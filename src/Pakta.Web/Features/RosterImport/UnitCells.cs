using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>How the cells of the unit column divide, and the tree that this gives; an empty separator: they do not.</summary>
public sealed record UnitCells(string Separator, bool LeafFirst, string Example, IReadOnlyList<UnitCellNode> Tree);
