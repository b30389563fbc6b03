using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.DataReports;

/// <summary>The queue of whoever keeps a roster; null for all others.</summary>
public sealed class ListReports(PaktaDb db, ReportLink links)
{
    private const int PageSize = 50;

    public async Task<QueuePage?> RunAsync(Authority authority, bool answered, DataReportTopic? topic, int page, CancellationToken cancel)
    {
        if (!authority.Keeps()) return null;
        var reports = db.DataReports.AsNoTracking().OfKeeper(db, authority).Where(r => (r.AnsweredAt != null) == answered && (topic == null || r.Topic == topic));
        var count = await reports.CountAsync(cancel);
        var pager = Pager.Of(page, count, PageSize);
        var ordered = answered ? reports.OrderByDescending(r => r.AnsweredAt).ThenBy(r => r.Id) : reports.OrderBy(r => r.SentAt).ThenBy(r => r.Id);
        var ids = await ordered.Select(r => r.Id).Skip((pager.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var rows = await db.DataReports.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new { Report = r, Person = p })
            .Join(db.Units, x => x.Person.UnitId, u => u.Id, (x, u) => new { x.Report, x.Person, Unit = u }).ToDictionaryAsync(x => x.Report.Id, cancel);
        var lines = ids.ConvertAll(id => rows[id]).ConvertAll(x => new QueueLine(links.To(x.Report.Id), x.Person.FullName, x.Unit.Name, x.Report.Topic,
            x.Report.Says, x.Report.SentAt, IndonesianZone.OfRegion(x.Unit.Region).Name, x.Report.IsCorrected));
        return new QueuePage(lines, count, answered, topic, pager);
    }
}
