using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pakta.Web.Mail;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>Mails that went out, in a bag instead of a server; the test walks the outbox itself.</summary>
internal sealed partial class MailBag : IMailSender
{
    private readonly ConcurrentQueue<RenderedMail> _sent = new();

    public IReadOnlyList<RenderedMail> Sent => [.. _sent];

    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Mail:Host"] = "127.0.0.1", ["Mail:PerMinute"] = "0" };

    public Task SendAsync(RenderedMail mail, CancellationToken cancel)
    {
        _sent.Enqueue(mail);
        return Task.CompletedTask;
    }

    public void Put(IServiceCollection services)
    {
        services.Remove(services.Single(d => d.ServiceType == typeof(IHostedService) && d.ImplementationType?.Name == "OutboxWorker"));
        services.AddSingleton<IMailSender>(this);
    }

    /// <summary>Sends what waits; the six digits of the latest mail that carries some.</summary>
    public async Task<string?> CodeAsync(PaktaApp app)
    {
        // One walk takes no more than fifty.
        while (await app.Services.GetRequiredService<OutboxPass>().RunAsync(CancellationToken.None) > 0) { }
        return Sent.Select(m => Digits().Match(m.Text)).LastOrDefault(m => m.Success)?.Groups[1].Value;
    }

    [GeneratedRegex("Kode: ([0-9]{6})")]
    private static partial Regex Digits();
}
