using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>
/// Numbers whose last three digits Excel has cut. If exactly one known person has the first fifteen and the name, that person is
/// offered; nothing is taken without the choice.
/// </summary>
public sealed class CutNumbers(PaktaDb db, PaktaDatabase database)
{
    private const string Question = ":" + NipText.Cut;
    private ILookup<string, CivilServant> _found = Array.Empty<CivilServant>().ToLookup(p => "");

    /// <summary>The numbers of the people whom somebody has chosen, by the key of the question.</summary>
    internal async Task<Dictionary<string, KnownNumber>> ChosenAsync(ImportRun run, PersonQuestions questions, CancellationToken cancel)
    {
        var chosen = new Dictionary<string, KnownNumber>();
        foreach (var some in run.Choices.Where(c => c.Key.EndsWith(Question, StringComparison.Ordinal)).Chunk(500))
        {
            var ids = some.ToDictionary(c => c.Key, c => PersonQuestions.PersonOf(c.Value));
            var people = await db.People.AsNoTracking().Where(p => ids.Values.Contains(p.Id) && p.Nip != null).ToDictionaryAsync(p => p.Id, cancel);
            foreach (var (key, id) in ids)
                if (people.TryGetValue(id, out var person) && questions.Keeps(person)) chosen[key] = new KnownNumber(person.Nip!, questions.Choice(person));
        }
        return chosen;
    }

    /// <summary>Loads who may be meant in one batch.</summary>
    internal async Task LoadAsync(IEnumerable<ParsedPerson> batch, CancellationToken cancel)
    {
        List<ParsedPerson> cut = [.. batch.Where(IsCut)];
        if (cut.Count == 0 && _found.Count == 0) return;
        var found = await SamePeople.FindAsync(db, database, [.. cut.Select(p => (p.Plain, p.NipStart!))], cancel);
        PersonId[] ids = [.. found.Select(f => f.Person)];
        var people = ids.Length == 0 ? [] : await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        _found = found.DistinctBy(f => (cut[f.Asked].Verdict.Key, f.Person)).ToLookup(f => cut[f.Asked].Verdict.Key, f => people[f.Person]);
    }

    /// <summary>The one known person whom the row may mean; null: nobody, or more than one.</summary>
    internal CivilServant? Find(ParsedPerson parsed) => IsCut(parsed) && _found[parsed.Verdict.Key].ToList() is [var one] ? one : null;

    private static bool IsCut(ParsedPerson parsed) => parsed is { NipStart: not null, Plain.Length: > 0, Verdict: { Code: NipText.Cut, Verdict: not Verdict.Ok } };
}
