using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>
/// Whom the rows of one batch may be about: by number, by a former number, by name and birth date, and people without a number by
/// name and unit. Asked batch by batch, so that memory does not grow with the list.
/// </summary>
public sealed class KnownPeople(PaktaDb db, PaktaDatabase database)
{
    private const int BirthDigits = 8;
    private const int GenderDigit = 14;
    private Dictionary<string, CivilServant> _byNumber = [];
    private Dictionary<string, PersonId> _former = [];
    private ILookup<string, PersonId> _same = Array.Empty<string>().ToLookup(n => n, _ => default(PersonId));
    private ILookup<(string Plain, UnitId Unit), CivilServant> _nameless = Array.Empty<CivilServant>().ToLookup(p => (p.Plain, p.UnitId));
    private Dictionary<PersonId, CivilServant> _byId = [];
    private ILookup<(PersonId, PersonChangeKind), DateOnly> _later = Array.Empty<DateOnly>().ToLookup(_ => default((PersonId, PersonChangeKind)));
    private bool? _anybody;

    /// <param name="rows">Of this batch.</param>
    /// <param name="from">No row holds before this day.</param>
    /// <param name="tracked">What is changed will be saved.</param>
    /// <param name="keeps">Is the record within the importer's scope? A number of somebody outside is looked at like one that nobody has.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task LoadAsync(IReadOnlyList<PersonRow> rows, DateOnly from, bool tracked, Func<CivilServant, bool> keeps, CancellationToken cancel)
    {
        // The first list of all meets nobody.
        _anybody ??= await db.People.AnyAsync(cancel);
        if (_anybody == false) return;
        var people = tracked ? db.People : db.People.AsNoTracking();
        var numbers = rows.Where(r => r.Nip is not null).Select(r => r.Nip!).ToArray();
        _byNumber = await people.Where(p => EF.Parameter(numbers).Contains(p.Nip)).ToDictionaryAsync(p => p.Nip!, cancel);
        var strangers = rows.Where(r => r.Nip is not null && !r.IsExtraPost && !(_byNumber.TryGetValue(r.Nip, out var owner) && keeps(owner))).ToList();
        _former = await FormerAsync([.. strangers.Select(r => r.Nip!)], cancel);
        _same = (await SamePeople.FindAsync(db, database, [.. strangers.Select(r => (PersonName.Plain(r.Data.Name), r.Nip![..BirthDigits]))], cancel))
            .Where(f => f.Nip[GenderDigit] == strangers[f.Asked].Nip![GenderDigit]).ToLookup(f => strangers[f.Asked].Nip!, f => f.Person);
        PersonId[] ids = [.. _former.Values, .. _same.SelectMany(s => s)];
        _byId = ids.Length == 0 ? [] : await people.Where(p => EF.Parameter(ids).Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        foreach (var known in _byNumber.Values) _byId.TryAdd(known.Id, known);
        await NamelessAsync(people, [.. rows.Where(r => r.Nip is null)], cancel);
        await LaterAsync([.. _byId.Keys, .. _nameless.SelectMany(n => n).Select(p => p.Id)], from, cancel);
    }

    internal CivilServant? ByNumber(PersonRow row) => row.Nip is { } nip ? _byNumber.GetValueOrDefault(nip) : null;

    /// <summary>Of a row without a number: who bears the name in the unit.</summary>
    internal IEnumerable<CivilServant> Namesakes(PersonRow row) => row.Nip is null ? _nameless[(PersonName.Plain(row.Data.Name), row.Unit.Id)] : [];

    /// <summary>Whose number it once was; of a record that was merged, the one that goes on.</summary>
    internal CivilServant? ByFormerNumber(PersonRow row) => _former.TryGetValue(row.Nip ?? "", out var id) ? _byId[id] : null;

    /// <summary>All whom the row may be about.</summary>
    internal IEnumerable<CivilServant> Candidates(PersonRow row) =>
        row.Nip is null ? Namesakes(row) : ByNumber(row) is { } person ? [person] : ByFormerNumber(row) is { } former ? [former] : MaybeSame(row);

    /// <summary>People of another number who may be the same human.</summary>
    internal IEnumerable<CivilServant> MaybeSame(PersonRow row) => _same[row.Nip ?? ""].Select(id => _byId[id]);

    /// <summary>The latest day from which a change of this kind holds, where the list may be of an earlier one.</summary>
    internal DateOnly? Latest(CivilServant person, PersonChangeKind kind) => _later[(person.Id, kind)] is var days && days.Any() ? days.Max() : null;

    private async Task LaterAsync(PersonId[] ids, DateOnly from, CancellationToken cancel)
    {
        if (ids.Length == 0) return;
        var rows = await db.PersonChanges.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.PersonId) && c.From > from && c.AppliedAt != null)
            .Select(c => new { c.PersonId, c.Kind, c.From }).ToListAsync(cancel);
        _later = rows.ToLookup(c => (c.PersonId, c.Kind), c => c.From);
    }

    private async Task<Dictionary<string, PersonId>> FormerAsync(string[] numbers, CancellationToken cancel)
    {
        if (numbers.Length == 0) return [];
        var rows = await db.PersonChanges.AsNoTracking()
            .Where(c => c.Kind == PersonChangeKind.Renumbered && c.AppliedAt != null && EF.Parameter(numbers).Contains(c.Before))
            .Join(db.People, c => c.PersonId, p => p.Id, (c, p) => new { c.Before, p.Id, p.MergedInto, c.RecordedAt }).ToListAsync(cancel);
        return rows.GroupBy(r => r.Before!).ToDictionary(g => g.Key, g => g.OrderBy(r => r.RecordedAt).Select(r => r.MergedInto ?? r.Id).Last());
    }

    private async Task NamelessAsync(IQueryable<CivilServant> people, IReadOnlyList<PersonRow> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return;
        string[] names = [.. rows.Select(r => PersonName.Plain(r.Data.Name))];
        var found = await people.Where(p => p.Nip == null && p.Status == EmploymentStatus.NonAsn && p.MergedInto == null
            && EF.Parameter(names).Contains(p.Plain)).ToListAsync(cancel);
        _nameless = found.ToLookup(p => (p.Plain, p.UnitId));
    }
}
