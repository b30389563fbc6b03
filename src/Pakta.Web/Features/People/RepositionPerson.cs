using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>Another position or another kind of employment (CPNS becomes PNS) from a day on, in the same unit.</summary>
public sealed class RepositionPerson(PaktaDb db, PersonDesk desk)
{
    public async Task<Result<Done>?> RunAsync(Authority authority, PersonId id, PositionForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await desk.FindAsync(id, authority.IsHrOver, cancel) is not { } at) return null;
        if (Typed.Words(form.Jabatan) is not { } position) return new PositionIsMissing();
        if (position.Length > Typed.Position) return new WordsAreTooLong(Typed.Position);
        if (DateReach.Refusal(form.JabatanSejak, at.Today) is { } outside) return outside;
        var (from, status) = (form.JabatanSejak!.Value, form.StatusAsn ?? at.Person.Status);
        if (IsCivilServant(at.Person.Status) && !IsCivilServant(status)) return new StatusLeavesTheDenominator();
        var changes = new List<PersonChange>();
        if (position != at.Person.Position) changes.Add(Change(PersonChangeKind.Repositioned, at.Person.Position, position));
        if (status != at.Person.Status) changes.Add(Change(PersonChangeKind.Restatused, at.Person.Status.ToString(), status.ToString()));
        if (changes.Count == 0) return new NothingChanges();
        foreach (var change in changes)
        {
            if (await desk.OrderAsync(id, change.Kind, from, cancel) is { } order) return order;
            await desk.RecordAsync(at, change, cancel);
        }
        return await desk.CommitAsync(tx, [id], "position", new DeskLine(AuditActs.PersonRepositioned, at.Person, authority,
            [.. changes.Select(c => AuditChange.Of(c.Kind.ToString(), c.Before, c.After))]), cancel);

        PersonChange Change(PersonChangeKind kind, string before, string after) =>
            PersonChange.Of(Guid.CreateVersion7(at.Now), id, kind, from, before, after, at.Now, authority.AccountId);
    }

    private static bool IsCivilServant(EmploymentStatus status) =>
        status is EmploymentStatus.Pns or EmploymentStatus.Cpns or EmploymentStatus.Pppk or EmploymentStatus.PppkPartTime;
}
