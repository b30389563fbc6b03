using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Pacts;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Signing;

/// <summary>
/// What never changes of an open round, kept in memory for the hot path: its id, and how many clauses a text of that hash has.
/// </summary>
public sealed class RoundTexts(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<(string Slug, string Sha256), RoundText> _known = new();

    /// <summary>Null where the round has no such text.</summary>
    public async ValueTask<RoundText?> FindAsync(string slug, string sha256, CancellationToken cancel)
    {
        if (_known.TryGetValue((slug, sha256), out var known)) return known;
        if (sha256.Length != 64 || sha256.Any(c => !char.IsAsciiHexDigitLower(c))) return null;
        var hash = Convert.FromHexString(sha256);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PaktaDb>();
        var row = await db.PactVersions.AsNoTracking()
            .Join(db.Campaigns, v => v.CampaignId, c => c.Id, (v, c) => new { v.Sha256, v.Text, c.Id, c.Slug, c.State, c.AllowsDrawnSignature })
            .FirstOrDefaultAsync(v => v.Slug == slug && v.Sha256 == hash, cancel);
        if (row is null) return null;
        var text = new RoundText(row.Id, hash, PactText.Parse(row.Text).Clauses.Count, row.AllowsDrawnSignature);
        // A draft's text may still be exchanged.
        if (row.State == CampaignState.Open) _known[(slug, sha256)] = text;
        return text;
    }
}

/// <summary>A text of a round.</summary>
public sealed record RoundText(CampaignId Round, byte[] Sha256, int Clauses, bool AllowsSpecimen);
