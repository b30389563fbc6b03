using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Features.Units;

/// <summary>
/// The HR office changes the tree from a form. To see what will follow, the very same change is made and rolled back. Null where the
/// unit does not stand or lies outside what the authority may change.
/// </summary>
public sealed partial class ChangeUnit(PaktaDb db, FoundUnit found, DescribeUnit describe, MoveUnit move, EndUnit end, SplitUnit split, UnitRegion regions,
    UnitSearch search, UnitEffects effects, AuditTrail trail, TimeProvider clock)
{
    public async Task<Result<ChangeOutcome>?> RunAsync(Authority authority, string code, UnitAct act, ChangeForm form, bool save, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldOrganizationAsync(cancel);
        if (await search.ByCodeAsync(authority, code, cancel) is not { ClosedFrom: null } unit) return null;
        var now = clock.GetUtcNow();
        var today = IndonesianZone.OfRegion(unit.Region).Date(now);
        var basis = Clean(form.Dasar);
        if ((UnitRules.Date(form.Mulai, today) ?? UnitRules.Basis(basis)) is { } unfit) return unfit;
        var stamp = new UnitStamp(form.Mulai!.Value, today, basis, now, authority.AccountId);
        Unit? other = null;
        if (act.Targets && (other = await search.ByCodeAsync(authority, form.Tujuan, cancel)) is null) return new UnitIsUnknown(form.Tujuan?.Trim() ?? "");
        Unit? made = null;
        var (before, description) = (unit.Description, unit.Description);
        if (act.Describes)
        {
            if (!Enum.TryParse<UnitKind>(form.Jenis, out var kind) || !Enum.IsDefined(kind)) return new UnitKindIsMissing();
            description = new UnitDescription(Clean(form.Nama) ?? "", kind, Clean(form.Sebutan), Clean(form.Wilayah));
            if (UnitRules.Words(description) is { } wrong) return wrong;
        }
        var above = act == UnitAct.Found ? unit : await db.Units.FirstOrDefaultAsync(u => u.Id == unit.ParentId, cancel);
        if (act.Describes && (act != UnitAct.Describe || (description.Kind, description.Region) != (unit.Kind, unit.Region))
            && await regions.RefuseAsync(description.Kind, description.Region, above?.Path, cancel) is { } misplaced) return misplaced;
        if (act == UnitAct.Found || act == UnitAct.Split)
        {
            if (!UnitCode.TryParse(form.Kode, out var newCode)) return new UnitCodeIsMalformed();
            above ??= unit;
            made = Unit.Create(new UnitId(Guid.CreateVersion7(now)), newCode, description.Name, description.Kind, above, description.Region);
            made.Describe(description);
        }
        var told = await effects.TellAsync(act, unit, other ?? above, description, form, stamp, cancel);
        var refused = act.Slug switch
        {
            "baru" => await found.RunAsync(made!, unit, null, stamp, cancel),
            "ubah" => await describe.RunAsync(unit, description, stamp, cancel),
            "pindah" => await move.RunAsync(unit, other!, stamp, cancel),
            "gabung" => await end.RunAsync(unit, other, stamp, cancel),
            "pecah" => await split.RunAsync(unit, made!, above!, form.Anak, form.Pegawai, stamp, cancel),
            _ => await end.RunAsync(unit, null, stamp, cancel),
        };
        if (refused is not null) return refused;
        if (save)
        {
            await trail.AddAsync(act.Audit, AuditSubject.Of(unit), authority, cancel, AuditChange.Set("berlaku", AuditDay.Text(stamp.From)), AuditChange.Set("dasar", basis),
                AuditChange.Of("nama", before.Name, description.Name), AuditChange.Of("ke", above?.Code, other?.Code ?? made?.Code));
            await tx.CommitAsync(cancel);
        }
        db.ChangeTracker.Clear();
        return new ChangeOutcome(told, made?.Code ?? (act == UnitAct.Merge && !stamp.IsAhead ? other!.Code : unit.Code));
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : Spaces().Replace(text.Trim(), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
