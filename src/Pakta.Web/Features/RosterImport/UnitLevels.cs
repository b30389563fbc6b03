using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>How the cells of the unit column divide, and the tree that this gives.</summary>
public sealed record UnitLevels(string Separator, bool LeafFirst, string Example, IReadOnlyList<UnitCellNode> Tree);
