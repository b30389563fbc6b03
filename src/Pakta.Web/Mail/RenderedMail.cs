using System.Net.Mail;

namespace Pakta.Web.Mail;

/// <summary>A mail ready to go. The Message-ID is the row's, so that a repeated sending is seen as the same mail.</summary>
public sealed record RenderedMail(string MessageId, MailAddress To, string Subject, string Text, string Html)
{
    /// <summary>A code had to stay out until then; the same mail goes again with it.</summary>
    public DateTimeOffset? CodeFrom { get; init; }
}
