using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Coverage;

/// <summary>
/// Perlu tindakan: where most people are held up. Looks at the unit, its worst children and the worst units below the worst of
/// those, so that its cost is bounded whatever the size of the tree; what lies deeper shows when one goes down.
/// </summary>
public sealed class FindActions(PaktaDb db, PostponementsEnding ending, SharedText text)
{
    private const int Shown = 5;
    private const int Looked = 40;
    private const int Descended = 12;

    public async Task<IReadOnlyList<ActionItem>> RunAsync(Authority authority, RoundPlace round, Unit unit, CoverageView view,
        DateTimeOffset now, CancellationToken cancel)
    {
        var units = db.Units.AsNoTracking().SeenBy(authority);
        var self = await WorstAsync(units.Where(u => u.Id == unit.Id), round, cancel);
        var near = await WorstAsync(units.Where(u => u.ParentId == unit.Id), round, cancel);
        var parents = near.Take(Descended).Select(c => (UnitId?)c.Id).ToList();
        var far = parents.Count == 0 ? [] : await WorstAsync(units.Where(u => parents.Contains(u.ParentId)), round, cancel);
        List<Candidate> all = [.. self, .. near, .. far];
        var ids = all.Select(c => c.Id).ToList();
        if (unit.ParentId is { } above) ids.Add(above);
        var cascade = await CascadeState.LoadAsync(db, round, ids, now, cancel);
        var below = await Offspring.LoadAsync(db, [.. all.Select(c => c.Id)], cancel);
        var found = all.Select(c => Judge(c, round, view, cascade, below, now)).OfType<ActionItem>();
        var returning = await ending.RunAsync(round, [.. all.Where(c => c.Postponed > 0).Select(c => c.Id)], view, now, cancel);
        return [.. found.Concat(returning).OrderByDescending(a => a.People).ThenBy(a => a.Unit, StringComparer.Ordinal).Take(Shown)];
    }

    private async Task<List<Candidate>> WorstAsync(IQueryable<Unit> units, RoundPlace round, CancellationToken cancel) =>
        await units.Join(db.UnitCoverages.Where(c => c.CampaignId == round.Campaign.Id), u => u.Id, c => c.UnitId, (u, c) => new Candidate
        {
            Id = u.Id, ParentId = u.ParentId, Code = u.Code, Name = u.Name, Kind = u.Kind, Waiting = c.Own.Waiting + c.Own.Declined,
            Postponed = c.Own.Postponed, NotOpen = c.Total.NotOpen,
            Missing = c.Total.Waiting + c.Total.Declined + c.Total.Postponed + c.Total.NotOpen,
        }).Where(c => c.Missing > 0).OrderByDescending(c => c.Missing).ThenBy(c => c.Code).Take(Looked).ToListAsync(cancel);

    private ActionItem? Judge(Candidate unit, RoundPlace round, CoverageView view, CascadeState cascade, Offspring below, DateTimeOffset now)
    {
        var head = cascade.HeadOf(unit.Id);
        var word = text[HeadWords.Head(unit.Kind)];
        if (head is null)
            return Item(text["tidak punya kepala tercatat"], unit.Missing, view.FillsHeads ? (text["Isi Plt"], $"/unit?cari={unit.Code}") : null);
        if (cascade.IsOpen(unit.Id))
            return unit.Waiting == 0 ? null : Item(text["{0} orang belum menandatangani", Tampil.Number(unit.Waiting)], unit.Waiting,
                view.Names ? (text["Lihat"], $"{round.Address}/{unit.Code}/belum") : null);
        if (unit.NotOpen == 0) return null;
        (string, string)? remind = view.Reminds ? (text["Ingatkan {0}", word], $"/putaran/{round.Campaign.Slug}") : null;
        if (head.SignedAt is { } signed)
            return Item(Stuck(below.Words(unit.Id, text) ?? text["jajaran"], (now - signed).Days), unit.NotOpen, remind);
        if (unit.Id != round.Root.Id && (unit.ParentId is not { } parent || !cascade.IsOpen(parent))) return null;
        return Item(head.IsActivated ? text["{0} belum menandatangani", word] : text["{0} belum aktivasi", word], unit.NotOpen, remind);

        ActionItem Item(string what, int people, (string Label, string Href)? act) =>
            new(unit.Name, what, act?.Label ?? text["Lihat"], act?.Href ?? round.AddressOf(unit.Code), people);
    }

    private string Stuck(string to, int days) => days == 0
        ? text["belum meneruskan ke {0} sejak hari ini", to]
        : text["belum meneruskan ke {0} sejak {1} hari", to, Tampil.Number(days)];

    private sealed class Candidate
    {
        public UnitId Id { get; init; }
        public UnitId? ParentId { get; init; }
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
        public UnitKind Kind { get; init; }
        public int Waiting { get; init; }
        public int Postponed { get; init; }
        public int NotOpen { get; init; }
        public int Missing { get; init; }
    }
}
