using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Data;
using Pakta.Web.Features.Disputes;
using Pakta.Web.Features.Shared;
using Pakta.Web.Features.Slips;
using Pakta.Web.Features.Trail;
using Pakta.Web.Notices;

namespace Pakta.Web.Access;

/// <summary>What the header offers, by what the account may do; loaded once, before a page is rendered.</summary>
public sealed class PaktaNavigation(CurrentUser user, OwnSignatures own, PaktaDb db) : INavigation
{
    public IReadOnlyList<NavItem> Items { get; private set; } = [];
    public string? SignedInAs { get; private set; }
    public string? Agency { get; private set; }
    public bool NeedsFactor { get; private set; }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (user.AccountId is null) return;
        var authority = await user.AuthorityAsync(cancel);
        SignedInAs = user.Name;
        NeedsFactor = user.NeedsFactor;
        Items = [.. ItemsOf(authority, await ReportsAsync(authority, cancel), await DisputesAsync(authority, cancel))];
        Agency = await AgencyAsync(authority, cancel);
    }

    // Nobody was loaded for the page about a failure: what failed may be the database.
    public async Task<IReadOnlyList<OwnSignature>> AskAsync(CancellationToken cancel) => SignedInAs is null ? [] : await own.ShowAsync(cancel);

    private static IEnumerable<NavItem> ItemsOf(Authority authority, int reports, int disputes)
    {
        if (authority.PersonId is not null) yield return new NavItem("Pakta saya", "/pakta");
        if (Has(authority, Role.Ppk, Role.Head, Role.HrOffice)) yield return new NavItem("Putaran", "/putaran");
        if (authority.HasAny) yield return new NavItem("Cakupan", "/cakupan");
        if (Has(authority, Role.HrOffice, Role.Operator))
        {
            yield return new NavItem("Pegawai", "/pegawai");
            yield return new NavItem("Unit", "/unit");
            yield return new NavItem("Laporan data", "/laporan-data", reports);
        }
        if (SlipScope.Sees(authority)) yield return new NavItem("Lembar aktivasi", "/slip");
        if (Has(authority, KioskHelpers.Roles)) yield return new NavItem("Bantuan", "/bantuan");
        if (DisputeScope.Sees(authority)) yield return new NavItem("Sengketa", "/sengketa", disputes);
        if (Has(authority, Role.Administrator, Role.HrOffice, Role.Ppk)) yield return new NavItem("Peran", "/peran");
        if (ListTrail.Reads(authority)) yield return new NavItem("Jejak", "/jejak");
    }

    // Reports of wrong data that wait for an answer in the reader's own roster.
    private async Task<int> ReportsAsync(Authority authority, CancellationToken cancel)
    {
        if (!Has(authority, Role.HrOffice, Role.Operator)) return 0;
        var kept = db.Units.Within(authority, Role.HrOffice, Role.Operator);
        return await db.DataReports.Where(r => r.AnsweredAt == null)
            .Join(db.People, r => r.PersonId, p => p.Id, (_, p) => p.UnitId).Join(kept, id => id, u => u.Id, (id, _) => id).CountAsync(cancel);
    }

    // Those that wait for the inspectorate, which decides.
    private Task<int> DisputesAsync(Authority authority, CancellationToken cancel) => Has(authority, Role.Inspectorate)
        ? db.DisputesSeenBy(authority).CountAsync(d => d.DecidedAt == null, cancel) : Task.FromResult(0);

    // The name over everything the account touches: the topmost unit of its grants, or of the person's own place.
    private async Task<string?> AgencyAsync(Authority authority, CancellationToken cancel)
    {
        var path = authority.Grants.Select(g => g.Path).MinBy(p => p.Length)
            ?? await db.People.Where(p => p.Id == user.PersonId).Join(db.Units, p => p.UnitId, u => u.Id, (p, u) => u.Path).FirstOrDefaultAsync(cancel);
        if (path is null) return null;
        var root = UnitPath.SelfAndAncestors(path).Last();
        return await db.Units.Where(u => u.Path == root).Select(u => u.Name).FirstOrDefaultAsync(cancel);
    }

    private static bool Has(Authority authority, params Role[] roles) => authority.Grants.Any(g => roles.Contains(g.Role));
}
