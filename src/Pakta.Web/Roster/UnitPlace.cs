using Pakta.Core;

namespace Pakta.Web.Roster;

/// <summary>Where a unit stands in tree and country.</summary>
internal sealed record UnitPlace(UnitId Id, string Code, string Path, string? Region);
