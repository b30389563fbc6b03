namespace Pakta.Web.Mail;

/// <summary>The one seam to the outside: hands a finished mail to a server, or throws.</summary>
public interface IMailSender
{
    Task SendAsync(RenderedMail mail, CancellationToken cancel);
}
