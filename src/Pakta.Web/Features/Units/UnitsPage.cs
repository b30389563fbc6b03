namespace Pakta.Web.Features.Units;

public sealed record UnitsPage(IReadOnlyList<UnitNode> Roots, int Count, int Vacancies);
