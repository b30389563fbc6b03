using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>What was and what is to come of a person: changes, absences, posts; also of the records that were merged into this one.</summary>
public sealed class PersonHistory(PaktaDb db, SharedText text)
{
    public async Task<IReadOnlyList<HistoryLine>> RunAsync(PersonId id, PersonReader reader, CancellationToken cancel)
    {
        var records = await db.People.Where(p => p.Id == id || p.MergedInto == id).Select(p => p.Id).ToListAsync(cancel);
        var changes = await db.PersonChanges.AsNoTracking().Where(c => records.Contains(c.PersonId)).ToListAsync(cancel);
        var exemptions = await db.Exemptions.AsNoTracking().Where(e => records.Contains(e.PersonId)).ToListAsync(cancel);
        var mergers = await db.Mergers.AsNoTracking().Where(m => records.Contains(m.SurvivorId)).ToListAsync(cancel);
        var postponements = await db.Postponements.AsNoTracking().Where(p => records.Contains(p.PersonId)).ToListAsync(cancel);
        var posts = await db.ExtraPosts.AsNoTracking().Where(p => records.Contains(p.PersonId)).ToListAsync(cancel);
        var heads = await db.Appointments.AsNoTracking()
            .Where(a => a.PersonId != null && records.Contains(a.PersonId.Value) && (a.Role == Role.Head || a.Role == Role.Ppk)).ToListAsync(cancel);
        var units = await UnitsAsync([.. changes.SelectMany(c => new[] { c.FromUnitId, c.ToUnitId }).OfType<UnitId>(), .. posts.Select(p => p.UnitId),
            .. heads.Select(a => a.UnitId)], cancel);
        var who = await OfficersAsync([.. changes.Select(c => c.RecordedBy), .. exemptions.Concat<Proposal>(mergers).SelectMany(e => new[] { e.GivenBy, e.ConfirmedBy, e.EndedBy }),
            .. postponements.SelectMany(p => new[] { p.GivenBy, p.EndedBy }), .. posts.Select(p => p.RecordedBy), .. heads.Select(a => a.GivenBy)], cancel);
        var words = new HistoryWords(text, reader, units, who);
        return
        [
            .. changes.Select(words.Of), .. exemptions.SelectMany(words.Of), .. mergers.Where(m => !m.IsProposed).Select(words.Of),
            .. postponements.Where(p => !p.IsEmpty).Select(words.Of), .. posts.Where(p => p.Until is null || p.Until >= p.From).Select(words.Of), .. heads.Select(words.Of),
        ];
    }

    private async Task<Dictionary<UnitId, string>> UnitsAsync(UnitId[] ids, CancellationToken cancel) =>
        await db.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);

    private async Task<Dictionary<Guid, string>> OfficersAsync(Guid?[] accounts, CancellationToken cancel)
    {
        var ids = accounts.OfType<Guid>().Distinct().ToArray();
        return await db.Users.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
    }
}
