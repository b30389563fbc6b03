using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Mail;

namespace Pakta.Web.Features.DataReports;

/// <summary>The answer, and the mail that tells of it, in one transaction. Null where the report is none of the reader's queue.</summary>
public sealed class AnswerReport(PaktaDb db, AuditTrail trail, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<Result<Done>?> RunAsync(Authority authority, Guid id, AnswerForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await db.DataReports.OfKeeper(db, authority).FirstOrDefaultAsync(r => r.Id == id, cancel) is not { } report) return null;
        if (DataReportRules.Answer(report, form.Dibetulkan, form.Jawaban) is { } refused) return refused;
        var now = clock.GetUtcNow();
        report.AnswerWith(form.Dibetulkan!.Value, LongNumbers.Blotted(form.Jawaban!.Trim()), now, authority.AccountId);
        await TellAsync(report, now, cancel);
        var reporter = await db.People.AsNoTracking().SingleAsync(p => p.Id == report.PersonId, cancel);
        await trail.AddAsync(AuditActs.ReportAnswered, AuditSubject.Of(reporter), authority, cancel, AuditChange.Set("dibetulkan", report.IsCorrected),
            AuditChange.Set("jawaban", report.Answer));
        await tx.CommitAsync(cancel);
        return new Done();
    }

    private async Task TellAsync(DataReport report, DateTimeOffset now, CancellationToken cancel)
    {
        var email = await db.People.Where(p => p.Id == report.PersonId).Select(p => p.Email).SingleAsync(cancel);
        if (string.IsNullOrEmpty(email)) return;
        var fields = new { topic = TopicWords.Of(report.Topic), corrected = report.IsCorrected ? "ya" : null };
        db.Outbox.Add(new OutboxMail
        {
            Id = Guid.CreateVersion7(now), PersonId = report.PersonId, To = email, Template = OutboxMail.ReportAnswered,
            Fields = JsonSerializer.Serialize(fields, Readable), CreatedAt = now, NextTryAt = now,
        });
    }
}
