using Pakta.Core.Organization;
using Pakta.Web.Auditing;

namespace Pakta.Web.Roster;

/// <summary>One line of the trail for a whole list: what it changed, in counts.</summary>
internal static class ImportAudit
{
    public static Task AddAsync(AuditTrail trail, AuditAct act, string what, ImportRun run, ImportSummary summary, CancellationToken cancel, params (string Field, int Count)[] more)
    {
        AuditChange[] changes =
        [
            AuditChange.Set("baris", summary.Rows), AuditChange.Set("baru", summary.New), AuditChange.Set("berubah", summary.Changed),
            AuditChange.Set("pindah", summary.Moved), AuditChange.Set("tidak ada di berkas", summary.Missing), AuditChange.Set("ditolak", summary.Rejected),
            .. more.Where(m => m.Count > 0).Select(m => AuditChange.Set(m.Field, m.Count)),
            .. run.From is { } from ? new[] { AuditChange.Set("berlaku", AuditDay.Text(from)) } : [],
        ];
        var keeper = run.Who?.Grants.Where(g => g.Role is Role.HrOffice or Role.Operator).MinBy(g => g.Path.Length);
        var subject = new AuditSubject("impor", what, keeper?.UnitId);
        return run.Who is { } who ? trail.AddAsync(act, subject, who, cancel, changes) : trail.AddFromConsoleAsync(act, subject, cancel, changes);
    }
}
