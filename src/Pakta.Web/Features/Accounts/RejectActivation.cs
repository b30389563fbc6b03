using Pakta.Web.Access;

namespace Pakta.Web.Features.Accounts;

/// <summary><em>Bukan saya</em>: a code in the wrong hands is dead from then on.</summary>
public sealed class RejectActivationHandler(ActivationCodes codes, ActivationTickets tickets)
{
    public async Task HandleAsync(string? ticket, CancellationToken cancel)
    {
        if (tickets.Read(ticket) is not { } id) return;
        if ((await codes.FindAsync(id, cancel)).Succeeded(out var code, out _)) await codes.CancelAsync(code.AccountId, cancel);
    }
}
