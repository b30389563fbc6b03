using Pakta.Core;
using Pakta.Core.Organization;

namespace Pakta.Web.Access;

/// <summary>One appointment in force, with the place it reaches.</summary>
public sealed record Grant(Role Role, UnitId UnitId, string UnitCode, string UnitName, UnitKind UnitKind, string Path, string? Region,
    ActingKind? Acting, string? Title, string? Institution, Guid? GivenBy = null);
