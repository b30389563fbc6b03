namespace Pakta.Web.Features.Units;

/// <summary>A unit of a list.</summary>
/// <param name="Unit">With its head.</param>
/// <param name="Above">Names of the units above; null where the list shows them otherwise.</param>
/// <param name="Until">Last day of who acts as its head, where that is what the list is about.</param>
/// <param name="Children">Shown below it.</param>
/// <param name="More">Children that are not shown.</param>
public sealed record UnitLine(UnitNode Unit, string? Above = null, DateOnly? Until = null, IReadOnlyList<UnitNode>? Children = null, int More = 0);
