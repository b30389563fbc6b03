using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Access.Passkeys;

namespace Pakta.Web.Access;

/// <summary>Seals and opens step-up tickets; holds no state, so every node reads every ticket.</summary>
public sealed class StepUpTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(2);
    private const int LongestToken = 6000;
    private readonly IDataProtector _protector = protection.CreateProtector("Pakta.StepUp.v1");

    public StepUpTicket Issue(Guid account, CampaignId round, byte[] textSha256, SigningMethod method, Guid? nonce = null, SigningAssertion? assertion = null)
    {
        if (textSha256.Length != SHA256.HashSizeInBytes) throw new ArgumentException("A SHA-256 has 32 bytes.", nameof(textSha256));
        var now = clock.GetUtcNow();
        var ticket = new StepUpTicket(nonce ?? Guid.CreateVersion7(now), account, round, textSha256, method, now) { Assertion = assertion };
        return ticket with { Token = _protector.Seal(ticket.Write()) };
    }

    public Result<StepUpTicket> Read(string? token, Guid account, CampaignId round, byte[] textSha256)
    {
        if (Open(token) is not { } ticket || ticket.Account != account || ticket.Round != round) return new StepUpFailed(null);
        if (!ticket.TextSha256.Span.SequenceEqual(textSha256)) return new StepUpFailed(null);
        var age = clock.GetUtcNow() - ticket.Issued;
        if (age > Life || age < -Life) return new StepUpIsStale();
        return ticket with { Token = token! };
    }

    private StepUpTicket? Open(string? token) => _protector.Unseal(token, LongestToken) is { } content ? StepUpTicket.Read(content) : null;
}
