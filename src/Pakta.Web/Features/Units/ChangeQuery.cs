using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Features.Units;

/// <summary>Builds a form that changes a unit. Null where the unit does not stand or lies outside what the authority may change.</summary>
public sealed class ChangeQuery(PaktaDb db, UnitSearch search, UnitRegion regions, SharedText text, TimeProvider clock)
{
    private const int MostChoices = 300;

    public async Task<ChangePage?> RunAsync(Authority authority, string code, UnitAct act, ChangeForm? typed, IReadOnlyList<string>? effects, CancellationToken cancel)
    {
        if (await search.ByCodeAsync(authority, code, cancel) is not { ClosedFrom: null } unit) return null;
        var today = IndonesianZone.OfRegion(unit.Region).Date(clock.GetUtcNow());
        var form = typed ?? await BlankAsync(act, unit, today, cancel);
        var crumbs = new Crumb[] { new(text["Unit"], "/unit"), new(unit.Name, $"/unit/{unit.Code}"), new(text[act.Title]) };
        var looks = typed is { Langkah: not "isi" } && effects is null;
        var targets = looks && act.Targets && await search.ByCodeAsync(authority, form.Tujuan, cancel) is null ? await search.ProposeAsync(authority, form.Tujuan, cancel) : [];
        var (children, people, more) = act == UnitAct.Split ? await AlongAsync(unit, cancel) : ([], [], 0);
        return new ChangePage(act, new UnitChoice(unit.Code, unit.Name), crumbs, form, today, RegionWords.Whole(form.Wilayah?.Trim()),
            looks && act.Describes ? await ProposeRegionsAsync(act, unit, form, cancel) : [], targets, children, people, more, effects);
    }

    private async Task<ChangeForm> BlankAsync(UnitAct act, Unit unit, DateOnly today, CancellationToken cancel)
    {
        var form = new ChangeForm { Mulai = today };
        if (act == UnitAct.Describe) (form.Nama, form.Jenis, form.Sebutan, form.Wilayah) = (unit.Name, unit.Kind.ToString(), unit.Label, unit.Region);
        if (act == UnitAct.Split) (form.Jenis, form.Sebutan, form.Wilayah) = (unit.Kind.ToString(), unit.Label, RegionCode.IsPlace(unit.Kind) ? null : unit.Region);
        if (act != UnitAct.Found) return form;
        // Most often one more of what hangs here already, called as those are.
        var sibling = await db.Units.AsNoTracking().Standing().Where(u => u.ParentId == unit.Id).GroupBy(u => new { u.Kind, u.Label })
            .Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).FirstOrDefaultAsync(cancel);
        (form.Jenis, form.Sebutan) = (sibling?.Key.Kind.ToString(), sibling?.Key.Label);
        return form;
    }

    private async Task<IReadOnlyList<RegionChoice>> ProposeRegionsAsync(UnitAct act, Unit unit, ChangeForm form, CancellationToken cancel)
    {
        UnitKind? kind = Enum.TryParse<UnitKind>(form.Jenis, out var known) ? known : null;
        var words = form.Langkah == "cari" ? form.CariWilayah : null;
        // A place without a code is proposed one by its name; both Poasias, where there are two.
        if (string.IsNullOrWhiteSpace(words) && kind is { } k && RegionCode.IsPlace(k) && Regions.Find(form.Wilayah?.Trim()) is null) words = NameOnly(form.Nama, k);
        if (string.IsNullOrWhiteSpace(words)) return [];
        var above = await regions.AboveAsync(act == UnitAct.Found ? unit.Path : UnitPath.SelfAndAncestors(unit.Path).Skip(1).FirstOrDefault(), cancel);
        return RegionWords.Search(words, kind, above is { Length: > 5 } ? above[..5] : above);
    }

    private static string? NameOnly(string? name, UnitKind kind)
    {
        var word = UnitKindWords.Of(kind) + " ";
        return name?.Trim() is { } text && text.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? text[word.Length..] : name;
    }

    private async Task<(IReadOnlyList<UnitChoice>, IReadOnlyList<PersonChoice>, int)> AlongAsync(Unit unit, CancellationToken cancel)
    {
        var children = await db.Units.Standing().Where(u => u.ParentId == unit.Id).OrderBy(u => u.Path).Select(u => new UnitChoice(u.Code, u.Name, null)).ToListAsync(cancel);
        var people = db.People.AsNoTracking().Where(p => p.UnitId == unit.Id && p.MergedInto == null);
        var shown = await people.OrderBy(p => p.Name).ThenBy(p => p.Id).Take(MostChoices).ToListAsync(cancel);
        return (children, shown.ConvertAll(p => new PersonChoice(p.Id.Value, p.FullName, p.Position)), await people.CountAsync(cancel) - shown.Count);
    }
}
