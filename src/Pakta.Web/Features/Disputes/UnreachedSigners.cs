using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Documents.Sealing;
using Pakta.Web.Documents.Signers;
using Pakta.Web.Features.Shared;
using Pakta.Web.LedgerStore;
using Pakta.Web.Settings;

namespace Pakta.Web.Features.Disputes;

/// <summary>
/// Signatures of which no mail has told their signers at an address of their own, unit by unit, for the HR office alone; as a sealed PDF it lies at the desk
/// where people come who have heard that they signed. Null where the round or unit is none of the reader's.
/// </summary>
public sealed class UnreachedSigners(PaktaDb db, ISignerListRenderer renderer, ISealer sealer, IOptions<SiteOptions> site, TimeProvider clock)
{
    public async Task<UnreachedPage?> ListAsync(Authority authority, string slug, CancellationToken cancel)
    {
        if (await RoundAsync(authority, slug, cancel) is not { } round) return null;
        var counts = await In(round.Id).GroupBy(s => s.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var units = await Kept(authority).Where(u => db.Signatures.Any(s => s.UnitId == u.Id && s.CampaignId == round.Id)).OrderBy(u => u.Path)
            .Select(u => new { u.Id, u.Code, u.Name }).ToListAsync(cancel);
        return new UnreachedPage(slug, round.Title, [.. units.Where(u => counts.ContainsKey(u.Id)).Select(u => new UnreachedUnit(u.Code, u.Name, counts[u.Id]))]);
    }

    /// <summary>Null as well where the unit has no such signature.</summary>
    public async Task<(Core.Campaigns.Campaign Round, Unit Unit)?> FindAsync(Authority authority, string slug, string code, CancellationToken cancel)
    {
        if (await RoundAsync(authority, slug, cancel) is not { } round) return null;
        if (await Kept(authority).FirstOrDefaultAsync(u => u.Code == code, cancel) is not { } unit) return null;
        return await In(round.Id).AnyAsync(s => s.UnitId == unit.Id, cancel) ? (round, unit) : null;
    }

    public async Task<byte[]> SealAsync(Core.Campaigns.Campaign round, Unit unit, CancellationToken cancel)
    {
        var rows = await In(round.Id).Where(s => s.UnitId == unit.Id).OrderBy(s => s.SignedAt)
            .Select(s => new { s.Record, IsConfirmed = db.SigningConfirmations.Any(c => c.SignatureId == s.Id), IsDisputed = db.Disputes.Any(d => d.SignatureId == s.Id && d.DecidedAt == null) })
            .ToListAsync(cancel);
        var (now, zone) = (clock.GetUtcNow(), IndonesianZone.OfRegion(unit.Region).Name);
        var pacts = rows.ConvertAll(r => (Pact: SignedPact.Parse(r.Record), State: r.IsDisputed ? "disengketakan" : r.IsConfirmed ? "dibenarkan" : "belum"));
        var list = new SignerList(round.Title, unit.Name, pacts[0].Pact.Agency, site.Value.Host, now, Tampil.Moment(now, zone), pacts.ConvertAll(p =>
            new SignerLine(p.Pact.Name, $"{Tampil.ShortDate(p.Pact.SignedAt, zone)} {Tampil.Time(p.Pact.SignedAt, zone)}", MethodWords.Of(p.Pact.Method), p.Pact.Device, p.State)));
        return sealer.Seal(renderer.Render(list), new SealInfo(now, "Segel daftar tanda tangan tanpa saluran pribadi", unit.Name));
    }

    // Those that stand.
    private IQueryable<Signature> In(Core.CampaignId round) =>
        db.Signatures.AsNoTracking().Where(s => s.CampaignId == round && !db.Revocations.Any(r => r.SignatureId == s.Id)).WithoutOwnNotice(db);

    // Not of units that the officer heads as well: the list says who disputes.
    private IQueryable<Unit> Kept(Authority authority)
    {
        var watched = db.WatchedBy(authority);
        return db.Units.AsNoTracking().Within(authority, Role.HrOffice).Where(u => watched.Any(w => w.Id == u.Id));
    }

    private async Task<Core.Campaigns.Campaign?> RoundAsync(Authority authority, string slug, CancellationToken cancel)
    {
        if (await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(c => c.Slug == slug, cancel) is not { } round) return null;
        return await Kept(authority).AnyAsync(u => db.Members.Any(m => m.CampaignId == round.Id && m.UnitId == u.Id), cancel) ? round : null;
    }
}

public sealed record UnreachedPage(string Slug, string Round, IReadOnlyList<UnreachedUnit> Units);

public sealed record UnreachedUnit(string Code, string Name, int Signatures);
