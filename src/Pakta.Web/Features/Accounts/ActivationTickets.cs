using Microsoft.AspNetCore.DataProtection;
using Pakta.Web.Access;

namespace Pakta.Web.Features.Accounts;

/// <summary>Carries from the code's page to the next one that a right code was typed, so that the code itself stands in no page.</summary>
public sealed class ActivationTickets(IDataProtectionProvider protection)
{
    private const int Longest = 1024;
    private readonly IDataProtector _protector = protection.CreateProtector("Pakta.Activation.v1");

    public string Issue(Guid code) => _protector.Seal(code.ToByteArray(true));

    public Guid? Read(string? ticket) => _protector.Unseal(ticket, Longest) is { } content ? new Guid(content, true) : null;
}
