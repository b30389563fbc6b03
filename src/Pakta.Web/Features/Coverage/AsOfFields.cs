using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Coverage;

/// <summary>Which past days of a round can be counted again: from its opening to yesterday, or to its closing.</summary>
public sealed class AsOfFields(PaktaDb db, SharedText text, TimeProvider clock)
{
    public async Task<AsOfField> ForAsync(RoundPlace round, string? typed, CancellationToken cancel)
    {
        var ends = await db.CampaignTransitions.AsNoTracking()
            .Where(t => t.CampaignId == round.Campaign.Id && (t.To == CampaignState.Open || t.To == CampaignState.Closed || t.To == CampaignState.Cancelled))
            .OrderBy(t => t.At).Select(t => new { t.To, t.At }).ToListAsync(cancel);
        var first = round.Zone.Date(ends.Find(e => e.To == CampaignState.Open)?.At ?? round.Campaign.StartsAt);
        var yesterday = round.Zone.Date(clock.GetUtcNow()).AddDays(-1);
        var last = round.Campaign.State == CampaignState.Open || ends.Count == 0 ? yesterday : round.Zone.Date(ends[^1].At);
        return new AsOfField(typed, first, last, Fault(typed, first, last));
    }

    private string? Fault(string? typed, DateOnly first, DateOnly last)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (AsOfField.Parse(typed) is not { } day) return text["Tanggal itu tidak terbaca. Tulis seperti 2026-11-20."];
        if (last < first) return text["Putaran ini baru dibuka. Keadaan per tanggal dapat dilihat mulai besok."];
        return day < first || day > last ? text["Pilih tanggal dari {0} sampai {1}.", Tampil.ShortDate(first), Tampil.ShortDate(last)] : null;
    }
}
