using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Web.Data;
using Pakta.Web.Settings;

namespace Pakta.Web.Mail;

/// <summary>
/// One walk through the mails that are due, oldest first. A row is claimed before it is touched, so that two nodes never send it
/// at once; when the server fails, the walk ends and the rest wait their turn.
/// </summary>
public sealed class OutboxPass(IServiceScopeFactory scopes, IMailSender sender, IOptions<MailOptions> options, TimeProvider clock,
    ILogger<OutboxPass> log)
{
    private const int Batch = 50;
    private const int LongestError = 500;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>A mail that can never go waits for somebody to mend it.</summary>
    private static readonly TimeSpan Never = TimeSpan.FromDays(36500);

    /// <summary>Number of mails sent.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var sent = 0;
        foreach (var id in await DueAsync(cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PaktaDb>();
            if (await ClaimAsync(db, id, cancel) is not { } mail) continue;
            if (!await TrySendAsync(scope.ServiceProvider, db, mail, cancel)) break;
            if (mail.SentAt is not null) sent++;
            if (options.Value.PerMinute > 0) await Task.Delay(TimeSpan.FromMinutes(1) / options.Value.PerMinute, clock, cancel);
        }
        return sent;
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<PaktaDb>().Outbox.Where(m => m.SentAt == null && m.NextTryAt <= now)
            .OrderBy(m => m.NextTryAt).ThenBy(m => m.Id).Select(m => m.Id).Take(Batch).ToListAsync(cancel);
    }

    private async Task<OutboxMail?> ClaimAsync(PaktaDb db, Guid id, CancellationToken cancel)
    {
        var (now, until) = (clock.GetUtcNow(), clock.GetUtcNow() + Lease);
        var mine = await db.Outbox.Where(m => m.Id == id && m.SentAt == null && m.NextTryAt <= now).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.NextTryAt, until).SetProperty(m => m.Tries, m => m.Tries + 1), cancel) == 1;
        return mine ? await db.Outbox.SingleAsync(m => m.Id == id, cancel) : null;
    }

    // False: the server does not answer, no use in trying the next.
    private async Task<bool> TrySendAsync(IServiceProvider services, PaktaDb db, OutboxMail mail, CancellationToken cancel)
    {
        var goOn = true;
        if (!MailRecipient.TryParse(mail.To, out var to)) Fail(mail, "The address is not one plain e-mail address.", Never);
        else
            try
            {
                var rendered = await services.GetRequiredService<MailRenderer>().RenderAsync(mail, to, cancel);
                await sender.SendAsync(rendered, cancel);
                (mail.SentAt, mail.LastError) = (clock.GetUtcNow(), null);
                if (rendered.CodeFrom is { } later) db.Outbox.Add(Again(mail, later));
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                log.LogWarning("Mail {Id} was not sent (try {Tries}): {Error}", mail.Id, mail.Tries, e.GetBaseException().Message);
                Fail(mail, e.GetBaseException().Message, WaitAfter(mail.Tries));
                goOn = e is System.Net.Mail.SmtpFailedRecipientException;
            }
        // Known to be sent: that is written down even while the site stops.
        await db.SaveChangesAsync(CancellationToken.None);
        return goOn;
    }

    private OutboxMail Again(OutboxMail mail, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()), PersonId = mail.PersonId, To = mail.To, Template = mail.Template, Fields = mail.Fields, CreatedAt = mail.CreatedAt, NextTryAt = at,
    };

    public static TimeSpan WaitAfter(int tries)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(tries - 1, 10));
        return wait < LongestWait ? wait : LongestWait;
    }

    private void Fail(OutboxMail mail, string error, TimeSpan wait)
    {
        mail.LastError = error.Length <= LongestError ? error : error[..LongestError];
        mail.NextTryAt = clock.GetUtcNow() + wait;
    }
}
