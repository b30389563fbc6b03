using Pakta.Core.People;

namespace Pakta.Web.Features.People;

public sealed record PersonPage(string Address, CivilServant Person, string? Number, string UnitCode, string UnitName, bool MayMove, bool MayPostpone,
    Postponement? Postponed, Exemption? Exempt, DateOnly Today);
