using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Assistance;

/// <summary>How many each helper has stood beside, round by round, in the reader's scope: HR office, inspectorate, Bawaslu.</summary>
public sealed class ListHelpers(PaktaDb db)
{
    private static readonly Role[] Readers = [Role.HrOffice, Role.Inspectorate, Role.Observer];

    public async Task<IReadOnlyList<HelperLine>?> RunAsync(Authority authority, CancellationToken cancel)
    {
        if (!authority.Grants.Any(g => Readers.Contains(g.Role))) return null;
        var units = db.Units.SeenBy(authority with { Grants = [.. authority.Grants.Where(g => Readers.Contains(g.Role))] });
        var counts = await db.AssistedSignings.Where(a => units.Any(u => u.Id == a.UnitId)).GroupBy(a => new { a.CampaignId, a.HelperId })
            .Select(g => new { g.Key.CampaignId, g.Key.HelperId, Count = g.Count() }).ToListAsync(cancel);
        var (rounds, helpers) = (counts.Select(c => c.CampaignId).Distinct().ToArray(), counts.Select(c => c.HelperId).Distinct().ToArray());
        var titles = await db.Campaigns.Where(c => rounds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Title, cancel);
        var names = await db.Users.Where(a => helpers.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        return [.. counts.Select(c => new HelperLine(names.GetValueOrDefault(c.HelperId, ""), titles[c.CampaignId], c.Count)).OrderBy(l => l.Round).ThenByDescending(l => l.Signatures)];
    }
}

public sealed record HelperLine(string Helper, string Round, int Signatures);
