using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.DataReports;

/// <summary>One report of the reader's own queue; null outside it.</summary>
public sealed class ShowReport(PaktaDb db, PersonLink people)
{
    public async Task<ReportPage?> RunAsync(Authority authority, Guid id, string address, CancellationToken cancel)
    {
        var row = await db.DataReports.AsNoTracking().OfKeeper(db, authority).Where(r => r.Id == id)
            .Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new { Report = r, Person = p })
            .Join(db.Units, x => x.Person.UnitId, u => u.Id, (x, u) => new { x.Report, x.Person, Unit = u }).FirstOrDefaultAsync(cancel);
        if (row is null) return null;
        var officer = row.Report.AnsweredBy is { } by ? await db.Users.Where(a => a.Id == by).Select(a => a.DisplayName).FirstOrDefaultAsync(cancel) : null;
        return new ReportPage(address, people.To(row.Person.MergedInto ?? row.Person.Id), row.Person, row.Person.Nip is { } nip ? Nip.FromStore(nip).Grouped : null, row.Unit.Name,
            IndonesianZone.OfRegion(row.Unit.Region).Name, row.Report, officer);
    }
}
