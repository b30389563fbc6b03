using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>Out of the denominator by two officers of the HR office, back into it by one.</summary>
public sealed class ExemptPerson(PaktaDb db, PersonDesk desk, Officers officers)
{
    /// <summary>Changes no figure yet.</summary>
    public async Task<Result<Done>?> ProposeAsync(Authority authority, PersonId id, ExemptForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(authority, id, cancel) is not ({ } at, { } officer)) return null;
        if (form.Dasar is not { } reason) return new ExemptionReasonIsMissing();
        if (DateReach.Refusal(form.Sejak, at.Today) is { } outside) return outside;
        var others = await db.Exemptions.AsNoTracking().Where(e => e.PersonId == id).ToListAsync(cancel);
        if (ExemptionRules.Proposal(id, officer, form.Sejak!.Value, others) is { } refused) return refused;
        db.Exemptions.Add(Exemption.Propose(Guid.CreateVersion7(at.Now), id, reason, form.Sejak.Value, at.Now, authority.AccountId));
        return await desk.CommitAsync(tx, new DeskLine(AuditActs.ExemptionProposed, at.Person, authority, AuditChange.Set("dasar", PersonWords.Of(reason)),
            AuditChange.Set("sejak", AuditDay.Text(form.Sejak.Value))), cancel);
    }

    /// <summary>The second officer agrees, and only now the figures change.</summary>
    public async Task<Result<Done>?> ConfirmAsync(Authority authority, PersonId id, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(authority, id, cancel) is not ({ } at, { } officer)) return null;
        if (await ProposalAsync(id, cancel) is not { } exemption) return new ProposalIsGone();
        if (await officers.RefuseAsync(exemption, officer, cancel) is { } refused) return refused;
        exemption.Confirm(at.Now, officer.Account);
        var offices = await EndOfficesAsync(at, exemption.From, officer, cancel);
        return await desk.CommitAsync(tx, [id], "exempted", new DeskLine(AuditActs.ExemptionConfirmed, at.Person, authority,
            AuditChange.Set("dasar", PersonWords.Of(exemption.Reason)), AuditChange.Set("jabatan berakhir", offices.Count == 0 ? null : string.Join(", ", offices))), cancel);
    }

    /// <summary>Any officer may, also the one who proposed: no figure changes.</summary>
    public async Task<Result<Done>?> DropAsync(Authority authority, PersonId id, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(authority, id, cancel) is not ({ } at, { } officer)) return null;
        if (await ProposalAsync(id, cancel) is not { } exemption) return new ProposalIsGone();
        exemption.Drop(at.Now, officer.Account);
        return await desk.CommitAsync(tx, new DeskLine(AuditActs.ExemptionDropped, at.Person, authority), cancel);
    }

    public async Task<Result<Done>?> ReturnAsync(Authority authority, PersonId id, ReturnForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(authority, id, cancel) is not ({ } at, { } officer)) return null;
        if (await db.Exemptions.FirstOrDefaultAsync(e => e.Id == form.Catatan && e.PersonId == id, cancel) is not { } exemption) return new ExemptionHasEnded();
        if (DateReach.Refusal(form.Kembali, at.Today) is { } outside) return outside;
        if (ExemptionRules.Return(exemption, form.Kembali!.Value) is { } refused) return refused;
        exemption.Return(form.Kembali.Value, at.Now, officer.Account);
        return await desk.CommitAsync(tx, [id], "returned", new DeskLine(AuditActs.PersonReturned, at.Person, authority, AuditChange.Set("kembali", AuditDay.Text(form.Kembali.Value))), cancel);
    }

    // Whoever is no civil servant here any more heads no unit and holds no role; a return does not bring them back.
    private async Task<List<string>> EndOfficesAsync(PersonInPlace at, DateOnly from, Officer officer, CancellationToken cancel)
    {
        var last = from.AddDays(-1);
        var accounts = db.Users.Where(a => a.PersonId == at.Person.Id).Select(a => (Guid?)a.Id);
        var held = await db.Appointments.Where(a => (a.PersonId == at.Person.Id || accounts.Contains(a.AccountId)) && a.EndedAt == null && (a.Until == null || a.Until > last))
            .Join(db.Units, a => a.UnitId, u => u.Id, (a, u) => new { Post = a, u.Name }).ToListAsync(cancel);
        foreach (var office in held)
            if (last >= at.Today && last >= office.Post.From) office.Post.EndAfter(last);
            else office.Post.End(at.Now, officer.Account);
        return held.ConvertAll(o => $"{RoleWords.Of(o.Post.Role)} {o.Name}");
    }

    private async Task<(PersonInPlace?, Officer?)> FindAsync(Authority authority, PersonId id, CancellationToken cancel)
    {
        var at = await desk.FindAsync(id, authority.IsHrOver, cancel);
        return (at, at is null ? null : Officers.Of(authority, at.Path));
    }

    private Task<Exemption?> ProposalAsync(PersonId id, CancellationToken cancel) =>
        db.Exemptions.Waiting().FirstOrDefaultAsync(e => e.PersonId == id, cancel);
}
