using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.DataReports;

/// <summary>A signer's own facts and reports; null for an account without a person.</summary>
public sealed class MyData(CurrentUser user, PaktaDb db, TimeProvider clock)
{
    private const int Shown = 50;

    /// <summary>Answers that come onto the screen are read with that.</summary>
    public async Task<MyDataPage?> ShowAsync(CancellationToken cancel)
    {
        if (user.PersonId is not { } me) return null;
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == me, cancel);
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == person.UnitId, cancel);
        var above = UnitPath.SelfAndAncestors(unit.Path).Skip(1).ToArray();
        var names = await db.Units.Where(u => above.Contains(u.Path)).OrderByDescending(u => u.Path.Length).Select(u => u.Name).ToListAsync(cancel);
        var reports = await Own(me).AsNoTracking().OrderByDescending(r => r.SentAt).Take(Shown).ToListAsync(cancel);
        if (reports.Exists(r => r is { AnsweredAt: not null, ReadAt: null })) await MarkReadAsync(me, cancel);
        return new MyDataPage(person, person.Nip is { } nip ? Nip.FromStore(nip) : null, unit.Name, string.Join(" · ", names),
            IndonesianZone.OfRegion(unit.Region).Name, reports);
    }

    public async Task<Result<Done>> ReportAsync(ReportForm form, CancellationToken cancel)
    {
        if (user.PersonId is not { } me) return new ReportTopicIsMissing();
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var open = await db.DataReports.CountAsync(r => r.PersonId == me && r.AnsweredAt == null, cancel);
        if (DataReportRules.Report(form.Topik, form.IsiLaporan, open) is { } refused) return refused;
        var now = clock.GetUtcNow();
        db.DataReports.Add(DataReport.Create(Guid.CreateVersion7(now), me, form.Topik!.Value, LongNumbers.Blotted(form.IsiLaporan!.Trim()), now));
        await db.SaveChangesAsync(cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }

    private async Task MarkReadAsync(PersonId me, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        foreach (var report in await Own(me).Where(r => r.AnsweredAt != null && r.ReadAt == null).ToListAsync(cancel)) report.Read(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await tx.CommitAsync(cancel);
    }

    // Also what was reported under a record that was merged into this one.
    private IQueryable<DataReport> Own(PersonId me) =>
        db.DataReports.Where(r => r.PersonId == me || db.People.Any(p => p.Id == r.PersonId && p.MergedInto == me));
}
