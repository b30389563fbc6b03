using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Rounds;

/// <summary>The reporting groups of a round as they stand in this transaction, and how they are mended when people leave.</summary>
internal sealed class ReportingGroups
{
    private readonly PaktaDb _db;
    private readonly Campaign _campaign;
    private readonly string _rootCode;
    private readonly Dictionary<UnitId, ReportingUnit> _rows;
    private readonly Dictionary<UnitId, Unit> _units;

    private ReportingGroups(PaktaDb db, Campaign campaign, Dictionary<UnitId, ReportingUnit> rows, Dictionary<UnitId, Unit> units) =>
        (_db, _campaign, _rows, _units, _rootCode) = (db, campaign, rows, units, units[campaign.RootUnitId].Code);

    public static async Task<ReportingGroups> LoadAsync(PaktaDb db, Campaign campaign, CancellationToken cancel)
    {
        var rows = await db.ReportingUnits.Where(r => r.CampaignId == campaign.Id).ToDictionaryAsync(r => r.UnitId, cancel);
        var ids = db.ReportingUnits.Where(r => r.CampaignId == campaign.Id).Select(r => r.UnitId);
        var root = await db.Units.AsNoTracking().SingleAsync(u => u.Id == campaign.RootUnitId, cancel);
        var below = db.Units.Below(root.Path).Select(u => u.Id);
        var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id) || below.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancel);
        return new ReportingGroups(db, campaign, rows, units);
    }

    public string CodeOf(UnitId unit) => _units[unit].Code;

    /// <summary>Does it lie in the round?</summary>
    public bool Holds(UnitId unit) => UnitPath.IsWithin(_units.GetValueOrDefault(unit)?.Path ?? "", _units[_campaign.RootUnitId].Path);

    /// <summary>Is this code a reporting group of its own?</summary>
    public bool IsGroup(string code) => _rows.Values.Any(r => r.ReportsUnder == code);

    /// <summary>Code under which a unit's people are counted; a unit founded since the round opened counts with its parent.</summary>
    public string Of(UnitId unit)
    {
        if (_rows.TryGetValue(unit, out var row)) return row.ReportsUnder;
        var under = _units.GetValueOrDefault(unit)?.ParentId is { } parent ? Of(parent) : _rootCode;
        _rows[unit] = row = new ReportingUnit { CampaignId = _campaign.Id, UnitId = unit, ReportsUnder = under };
        _db.ReportingUnits.Add(row);
        return under;
    }

    /// <summary>
    /// Units of a subtree that report under a unit outside of it report from now on with the unit that the subtree hangs below.
    /// Returns them with the group they left, and the group they joined.
    /// </summary>
    public (Dictionary<UnitId, string> Left, string Joined) Rehome(Unit top)
    {
        var units = _units.Values.Where(u => UnitPath.IsWithin(u.Path, top.Path)).ToList();
        var codes = units.Select(u => u.Code).ToHashSet();
        var joined = Of(top.ParentId!.Value);
        var left = new Dictionary<UnitId, string>();
        foreach (var unit in units)
        {
            if (!_rows.TryGetValue(unit.Id, out var row) || codes.Contains(row.ReportsUnder) || row.ReportsUnder == joined) continue;
            left[unit.Id] = row.ReportsUnder;
            row.ReportsUnder = joined;
        }
        return (left, joined);
    }

    /// <summary>A group joins another as a whole.</summary>
    public void Join(string from, string into) => Join(from, into, []);

    /// <summary>
    /// Lets each group that holds one to four people join the group above; at the root the smallest other group joins instead. Also
    /// a group that the change did not touch: a root that stood alone with three is small only once others are there beside it.
    /// Returns who joined whom (no chains), or null.
    /// </summary>
    public async Task<Dictionary<string, string>?> MendAsync(CancellationToken cancel)
    {
        var size = await SizesAsync(cancel);
        var merge = new Dictionary<string, string>();
        var small = new Queue<string>(size.Keys.Order(StringComparer.Ordinal));
        while (small.TryDequeue(out var group))
        {
            if (size.GetValueOrDefault(group) is <= 0 or >= ReportingUnits.Least) continue;
            var (from, into) = group == _rootCode ? (Smallest(size), group) : (group, Above(group));
            if (from is null || from == into) continue;
            Join(from, into, merge);
            size[into] = size.GetValueOrDefault(into) + size.GetValueOrDefault(from);
            size.Remove(from);
            small.Enqueue(into);
        }
        return merge.Count > 0 ? merge : null;
    }

    private async Task<Dictionary<string, int>> SizesAsync(CancellationToken cancel)
    {
        var own = await _db.Members
            .Where(m => m.CampaignId == _campaign.Id && m.State != MemberState.Exempt && m.State != MemberState.Uncounted)
            .GroupBy(m => m.UnitId).Select(g => new { Unit = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var size = new Dictionary<string, int>();
        foreach (var unit in own)
        {
            var code = Of(unit.Unit);
            size[code] = size.GetValueOrDefault(code) + unit.Count;
        }
        return size;
    }

    private string? Smallest(Dictionary<string, int> size) => size.Where(s => s.Key != _rootCode && s.Value > 0)
        .OrderBy(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Key).FirstOrDefault();

    private string Above(string code)
    {
        var unit = _units.Values.First(u => u.Code == code);
        var above = unit.ParentId is { } parent && _units.ContainsKey(parent) ? Of(parent) : _rootCode;
        return above == code ? _rootCode : above;
    }

    private void Join(string from, string into, Dictionary<string, string> merge)
    {
        foreach (var row in _rows.Values.Where(r => r.ReportsUnder == from)) row.ReportsUnder = into;
        foreach (var earlier in merge.Where(m => m.Value == from).Select(m => m.Key).ToList()) merge[earlier] = into;
        merge[from] = into;
    }
}
