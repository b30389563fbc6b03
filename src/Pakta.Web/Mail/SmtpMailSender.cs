using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;
using Pakta.Web.Settings;

namespace Pakta.Web.Mail;

/// <summary>SMTP by <see cref="SmtpClient"/>; STARTTLS where the settings ask for it.</summary>
public sealed class SmtpMailSender(IOptions<MailOptions> options) : IMailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task SendAsync(RenderedMail mail, CancellationToken cancel)
    {
        var settings = options.Value;
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseTls };
        if (settings.UserName.Length > 0) client.Credentials = new NetworkCredential(settings.UserName, settings.Password);
        using var message = Compose(mail, settings);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        await client.SendMailAsync(message, limit.Token);
    }

    private static MailMessage Compose(RenderedMail mail, MailOptions settings)
    {
        var message = new MailMessage(new MailAddress(settings.From, settings.FromName, Encoding.UTF8), mail.To)
        {
            Subject = mail.Subject, SubjectEncoding = Encoding.UTF8, Body = mail.Text, BodyEncoding = Encoding.UTF8,
        };
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        message.Headers.Add("Message-ID", mail.MessageId);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
