using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Units;

/// <summary>A form that changes a unit, around what was typed so far.</summary>
/// <param name="Act">What is changed.</param>
/// <param name="Unit">Code and name.</param>
/// <param name="Crumbs">Way back.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Today">In the unit's zone.</param>
/// <param name="Place">Names of the region that was typed, up to its province; null: none or unknown.</param>
/// <param name="Regions">Proposals for a region.</param>
/// <param name="Targets">Proposals for the other unit.</param>
/// <param name="Children">Units below that may go along.</param>
/// <param name="People">People who may go along.</param>
/// <param name="MorePeople">How many are not listed.</param>
/// <param name="Effects">What will follow; null: not asked yet.</param>
public sealed record ChangePage(UnitAct Act, UnitChoice Unit, IReadOnlyList<Crumb> Crumbs, ChangeForm Form, DateOnly Today, string? Place,
    IReadOnlyList<RegionChoice> Regions, IReadOnlyList<UnitChoice> Targets, IReadOnlyList<UnitChoice> Children, IReadOnlyList<PersonChoice> People, int MorePeople,
    IReadOnlyList<string>? Effects);

/// <summary>A unit to choose, with the units above it.</summary>
public sealed record UnitChoice(string Code, string Name, string? Above = null);

/// <summary>A person to choose.</summary>
public sealed record PersonChoice(Guid Id, string Name, string Position);

/// <summary>A region to choose, with the regions it lies in.</summary>
public sealed record RegionChoice(string Code, string Name, string Level, string In);
