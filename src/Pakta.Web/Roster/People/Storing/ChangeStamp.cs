using Pakta.Core.Organization;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>When and in whose name an import changes things, and from which civil date that holds in a unit.</summary>
internal sealed record ChangeStamp(DateTimeOffset Now, Guid? By, DateOnly? Day)
{
    public DateOnly From(KnownUnit unit) => Day ?? IndonesianZone.OfRegion(unit.Region).Date(Now);

    /// <summary>Nowhere does it hold before this day.</summary>
    public DateOnly Earliest => Day ?? IndonesianZone.Wib.Date(Now);

    public Guid NewId() => Guid.CreateVersion7(Now);
}
