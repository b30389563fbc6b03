using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Auditing;

/// <summary>What an act is about, and the unit to whose scope it belongs.</summary>
public sealed record AuditSubject(string Key, string Name, UnitId? Unit)
{
    public static AuditSubject Of(Unit unit) => new(unit.Code, unit.Name, unit.Id);

    public static AuditSubject Of(CivilServant person) => new(person.Id.Value.ToString(), person.FullName, person.UnitId);

    public static AuditSubject Of(Campaign round) => new(round.Slug, round.Title, round.RootUnitId);

    public static AuditSubject Of(Account account, UnitId? unit) => new(account.Id.ToString(), account.DisplayName, unit);
}
