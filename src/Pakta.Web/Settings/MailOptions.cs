namespace Pakta.Web.Settings;

/// <summary>Section <c>Mail</c>. Without a host mails stay in the outbox.</summary>
public sealed class MailOptions
{
    public string Host { get; set; } = "";
    public int Port { get; set; } = 25;
    public bool UseTls { get; set; }
    public string UserName { get; set; } = "";
    public string Password { get; set; } = "";
    public string From { get; set; } = "pakta@localhost";
    public string FromName { get; set; } = "Pakta";

    /// <summary>So many days pass before a first code goes to an address that an officer put in for somebody who was on the roster already; 0 = none.</summary>
    public int DaysToFirstCode { get; set; } = 7;

    /// <summary>At most so many mails a minute; 0 = no limit.</summary>
    public int PerMinute { get; set; } = 300;
}
