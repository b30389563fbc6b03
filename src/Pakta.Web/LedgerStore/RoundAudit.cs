using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Ledger;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.LedgerStore;

/// <summary>Recounts one round from the base rows and holds roll and figures against it.</summary>
internal sealed class RoundAudit(PaktaDb db, Campaign campaign, DateTimeOffset now)
{
    private readonly List<LedgerFinding> _findings = [];

    public async Task<IReadOnlyList<LedgerFinding>> RunAsync(CancellationToken cancel)
    {
        var facts = await RoundFacts.LoadAsync(db, campaign, now, cancel);
        var members = await db.Members.AsNoTracking().Where(m => m.CampaignId == campaign.Id).ToListAsync(cancel);
        await CheckRollAsync(facts, members, cancel);
        await CheckFiguresAsync(facts.Root, members, cancel);
        return _findings;
    }

    private async Task CheckRollAsync(RoundFacts facts, List<Member> members, CancellationToken cancel)
    {
        var people = await facts.OfAsync(facts.Everybody(), cancel);
        var signed = await db.Signatures.Where(s => s.CampaignId == campaign.Id && !db.Revocations.Any(r => r.SignatureId == s.Id))
            .Select(s => new { s.PersonId, s.Id }).ToListAsync(cancel);
        var live = new Dictionary<PersonId, SignatureId>();
        foreach (var signature in signed)
            if (!live.TryAdd(Human(facts, signature.PersonId), signature.Id)) Found("roll.twice", "Seseorang mempunyai dua tanda tangan yang hidup");
        var different = 0;
        foreach (var member in members)
        {
            people.Remove(member.PersonId, out var expected);
            var signature = live.TryGetValue(member.PersonId, out var s) ? s : (SignatureId?)null;
            // A closed round keeps the roll it closed with; only signatures and states derived from it are held against the rows.
            // Who has no place in the round any more counts nowhere in it.
            var rollIsCurrent = campaign.State == CampaignState.Closed
                || (expected is null ? member is { IsCounted: false, IsOpen: false } : expected.UnitId == member.UnitId && expected.Facts == member.Facts);
            if (!rollIsCurrent || member.SignatureId != signature || member.State != member.Facts.State) different++;
        }
        if (campaign.State == CampaignState.Open) different += people.Count;
        if (different > 0) Found("roll.member", $"{different} orang berbeda dari hitungan ulang");
    }

    private async Task CheckFiguresAsync(Unit root, List<Member> members, CancellationToken cancel)
    {
        var units = await db.Units.AsNoTracking().Below(root.Path).ToListAsync(cancel);
        var own = members.GroupBy(m => m.UnitId).ToDictionary(g => g.Key, g => g.Aggregate(default(CoverageCount), (sum, m) => sum + m.Facts.Count));
        var deltas = (await db.CoverageDeltas.AsNoTracking().Where(d => d.CampaignId == campaign.Id).ToListAsync(cancel))
            .GroupBy(d => d.UnitId).ToDictionary(g => g.Key, g => g.Aggregate(default(CoverageCount), (sum, d) => sum + d.Change));
        var rows = await db.UnitCoverages.AsNoTracking().Where(c => c.CampaignId == campaign.Id).ToDictionaryAsync(c => c.UnitId, cancel);
        var total = new Dictionary<string, CoverageCount>();
        foreach (var unit in units)
        {
            var count = own.GetValueOrDefault(unit.Id) - deltas.GetValueOrDefault(unit.Id);
            foreach (var path in UnitPath.SelfAndAncestors(unit.Path)) total[path] = total.GetValueOrDefault(path) + count;
        }
        foreach (var unit in units)
        {
            var row = rows.GetValueOrDefault(unit.Id);
            var expected = own.GetValueOrDefault(unit.Id) - deltas.GetValueOrDefault(unit.Id);
            if ((row?.Own ?? default) != expected) Found("coverage.own", $"Angka sendiri {unit.Code} berbeda dari hitungan ulang");
            if ((row?.Total ?? default) != total.GetValueOrDefault(unit.Path)) Found("coverage.total", $"Angka jumlah {unit.Code} berbeda dari hitungan ulang");
        }
    }

    /// <summary>A closed round keeps the roll it closed with: records that were merged since stand in it as they did.</summary>
    private PersonId Human(RoundFacts facts, PersonId record) => campaign.State == CampaignState.Closed ? record : facts.Human(record);

    private void Found(string code, string message) => _findings.Add(new LedgerFinding(code, $"{message} (putaran {campaign.Slug})."));
}
