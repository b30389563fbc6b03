using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Units;

/// <param name="View">Which list.</param>
/// <param name="Words">What was looked for.</param>
/// <param name="Lines">Roots with their children, or what was found.</param>
/// <param name="Count">Standing units of one's own scope.</param>
/// <param name="Vacancies">Of these without a head.</param>
/// <param name="Ending">Acting heads whose time is over within thirty days, or has no end.</param>
/// <param name="Pager">Of what was found.</param>
public sealed record UnitsPage(UnitsView View, string? Words, IReadOnlyList<UnitLine> Lines, int Count, int Vacancies, int Ending, Pager Pager);
