using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Ledger;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Rounds;

/// <summary>The first lines of a round: members, figures, reporting units, roster, campaign and roster leaves.</summary>
public sealed class Enrolment(PaktaDb db, PublicRoll publicRoll, TimeProvider clock)
{
    /// <summary>Answers how many people are obliged.</summary>
    public async Task<int> EnrolAsync(Campaign campaign, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var facts = await RoundFacts.LoadAsync(db, campaign, now, cancel);
        var people = await facts.OfAsync(facts.Everybody(), cancel);
        var units = await db.Units.AsNoTracking().Below(facts.Root.Path).OrderBy(u => u.Path).ToListAsync(cancel);
        await MemberWrite.RunAsync(db, campaign.Id, people, cancel);
        var own = OwnCounts(people);
        AddCoverage(campaign.Id, units, own);
        var reports = AddReportingUnits(campaign.Id, facts.Root, units, own);
        var roster = AddRoster(campaign.Id, units, people);
        AddLeaves(campaign, facts.Root, now, reports, roster, await TextsAsync(campaign.Id, cancel));
        await db.SaveChangesAsync(cancel);
        return own.Values.Sum(c => c.Obliged);
    }

    private static Dictionary<UnitId, CoverageCount> OwnCounts(Dictionary<PersonId, PersonFacts> people)
    {
        var own = new Dictionary<UnitId, CoverageCount>();
        foreach (var person in people.Values) own[person.UnitId] = own.GetValueOrDefault(person.UnitId) + person.Facts.Count;
        return own;
    }

    private void AddCoverage(CampaignId campaign, List<Unit> units, Dictionary<UnitId, CoverageCount> own)
    {
        var rows = units.ToDictionary(u => u.Path, u => UnitCoverage.Create(campaign, u.Id));
        foreach (var unit in units)
        {
            if (!own.TryGetValue(unit.Id, out var count)) continue;
            rows[unit.Path].AddOwn(count);
            foreach (var path in UnitPath.SelfAndAncestors(unit.Path))
                if (rows.TryGetValue(path, out var row)) row.AddTotal(count);
        }
        db.UnitCoverages.AddRange(rows.Values);
    }

    private Dictionary<string, int> AddReportingUnits(CampaignId campaign, Unit root, List<Unit> units, Dictionary<UnitId, CoverageCount> own)
    {
        var codes = units.ToDictionary(u => u.Id, u => u.Code);
        var nodes = units.ConvertAll(u => new ReportingUnits.Node(u.Code, u.Id == root.Id ? null : codes[u.ParentId!.Value],
            own.GetValueOrDefault(u.Id).Obliged));
        var partition = ReportingUnits.Partition(nodes);
        var obliged = new Dictionary<string, int> { [root.Code] = 0 };
        foreach (var unit in units)
        {
            var under = partition[unit.Code];
            db.ReportingUnits.Add(new ReportingUnit { CampaignId = campaign, UnitId = unit.Id, ReportsUnder = under });
            obliged[under] = obliged.GetValueOrDefault(under) + own.GetValueOrDefault(unit.Id).Obliged;
        }
        return obliged;
    }

    private string AddRoster(CampaignId campaign, List<Unit> units, Dictionary<PersonId, PersonFacts> people)
    {
        var codes = units.ToDictionary(u => u.Id, u => u.Code);
        var obliged = people.Where(p => p.Value.Facts.Count.Obliged > 0).Select(p => (p.Key, codes[p.Value.UnitId]));
        var snapshot = new RosterSnapshot { CampaignId = campaign, Salt = SaltedRoster.NewSalt(), Entries = SaltedRoster.Pack(obliged) };
        db.RosterSnapshots.Add(snapshot);
        return snapshot.Root();
    }

    private async Task<List<string>> TextsAsync(CampaignId campaign, CancellationToken cancel)
    {
        var hashes = await db.PactVersions.Where(v => v.CampaignId == campaign).Select(v => v.Sha256).ToListAsync(cancel);
        return [.. hashes.Select(Convert.ToHexStringLower).Distinct().Order(StringComparer.Ordinal)];
    }

    private void AddLeaves(Campaign campaign, Unit root, DateTimeOffset now, Dictionary<string, int> obliged, string roster, List<string> texts)
    {
        publicRoll.Add(campaign, new CampaignLeaf(campaign.Slug, now, texts, campaign.Deadline, root.Code));
        foreach (var some in obliged.OrderBy(o => o.Key, StringComparer.Ordinal).Chunk(PublicRoll.UnitsPerLeaf))
            publicRoll.Add(campaign, new RosterLeaf(campaign.Slug, now, roster, some.ToDictionary()));
    }
}
