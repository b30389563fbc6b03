using System.Security.Cryptography;
using System.Text;
using Pakta.Core.Certificates;
using Pakta.Core.Organization;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Features.Verification;

/// <summary>
/// What the public check says of a code. The state is read now and kept nowhere. A row that differs from its leaf is never
/// called genuine: the check fails rather than vouch for it.
/// </summary>
public sealed class CheckCertificate(CodeLookup lookup, FrozenTexts texts, TimeProvider clock)
{
    public async Task<CheckPage?> LoadAsync(string? typed, CancellationToken cancel)
    {
        var wellFormed = VerificationCode.TryParse(typed, out var code);
        var row = await lookup.FindAsync(wellFormed ? code : null, cancel);
        return row is null ? null : PageOf(row, code);
    }

    private CheckPage PageOf(CodeRow row, VerificationCode code)
    {
        var commitment = Convert.ToHexStringLower(HMACSHA256.HashData(row.Salt, row.Record));
        var pact = SignedPact.Parse(row.Record);
        if (pact.Code != code.Value) throw new InvalidDataException($"The record of {code} is another's.");
        if (row.Leaf is { } leaf && leaf.AsSpan().IndexOf(Encoding.ASCII.GetBytes($"\"k\":\"{commitment}\"")) < 0)
            throw new InvalidDataException($"The record of {code} differs from its leaf {row.Index}.");
        var facts = new CertificateFacts(row.CancelledAt is not null, row.RevokedAt is not null, row.HasSuccessor, row.IsDisputed, row.ValidUntil);
        return new CheckPage
        {
            Status = facts.StatusOn(Today(pact.Zone)), Pact = pact, Text = texts.Of(pact.TextSha256, row.Text), Code = code.Grouped,
            Round = row.Round, Election = row.Election, ValidUntil = row.ValidUntil, CancelledAt = row.CancelledAt, RevokedAt = row.RevokedAt,
            Commitment = commitment, Index = row.Index, Origin = row.Origin, Size = row.Size,
        };
    }

    private DateOnly Today(string zone)
    {
        var of = zone == IndonesianZone.Wita.Name ? IndonesianZone.Wita : zone == IndonesianZone.Wit.Name ? IndonesianZone.Wit : IndonesianZone.Wib;
        return of.Date(clock.GetUtcNow());
    }
}
