using Microsoft.Extensions.Options;
using Pakta.Web.Settings;

namespace Pakta.Web.Mail;

/// <summary>Walks through the outbox again and again. Without a mail server the rows stay, and the log says so once.</summary>
internal sealed class OutboxWorker(OutboxPass pass, IOptions<MailOptions> options, TimeProvider clock, ILogger<OutboxWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Host.Length == 0)
        {
            log.LogInformation("Mail:Host is empty: mails stay in the outbox until it is set.");
            return;
        }
        while (!stoppingToken.IsCancellationRequested)
        {
            var sent = 0;
            try
            {
                sent = await pass.RunAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be away for a while; the rows are safe in it.
                log.LogError(e, "The outbox could not be read.");
            }
            if (sent == 0) await Task.Delay(Rest, clock, stoppingToken);
        }
    }
}
