using Microsoft.AspNetCore.DataProtection;

namespace Pakta.Web.Access;

/// <summary>The holder's no to a recovery, in a link of the notice: it can end that one recovery and nothing else.</summary>
public sealed class RecoveryTickets(IDataProtectionProvider protection)
{
    private const int Longest = 1000;
    private readonly IDataProtector _protector = protection.CreateProtector("Pakta.Recovery.v1");

    public string Issue(Guid recovery) => _protector.Seal(recovery.ToByteArray(true));

    public Guid? Read(string? ticket) => _protector.Unseal(ticket, Longest) is { } content ? new Guid(content, true) : null;
}
