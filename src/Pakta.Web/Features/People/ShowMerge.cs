using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>The two records of a merger, for an officer of the HR office over both; else null.</summary>
public sealed class ShowMerge(PaktaDb db, PersonDesk desk, MergeSides sides, Officers officers, UnitPathNames paths, PersonLink links, SharedText text)
{
    /// <param name="one">The word in the address for the first.</param>
    /// <param name="other">The same for the second.</param>
    public async Task<MergePage?> RunAsync(Authority authority, string one, string other, CancellationToken cancel)
    {
        if (links.Person(one) is not { } first || await desk.FindAsync(first, authority.IsHrOver, cancel) is not { } a) return null;
        if (links.Person(other) is not { } second || await desk.FindAsync(second, authority.IsHrOver, cancel) is not { } b) return null;
        var names = await paths.OfAsync([a.Path, b.Path], cancel);
        var merger = await db.Mergers.AsNoTracking().Waiting().Between(first, second).FirstOrDefaultAsync(cancel);
        var waits = merger is null ? null
            : new MergerWaits(merger.SurvivorId == first ? one : other, merger.From, await officers.StateAsync(authority, merger, [a.Path, b.Path], cancel));
        return new MergePage($"/pegawai/{one}/gabung/{other}", await RecordAsync(one, a, names, cancel), await RecordAsync(other, b, names, cancel), waits, a.Today);
    }

    /// <summary>The record with this number, for the officer who looks for the second one; null if there is none in reach, or it is the same.</summary>
    public async Task<PersonId?> FindAsync(Authority authority, PersonId one, string? number, CancellationToken cancel)
    {
        var digits = Typed.Digits(number);
        var found = await db.People.Where(p => p.Nip == digits && p.Id != one).Select(p => (PersonId?)p.Id).FirstOrDefaultAsync(cancel);
        return found is { } other && await desk.FindAsync(other, authority.IsHrOver, cancel) is not null ? other : null;
    }

    private async Task<MergeRecord> RecordAsync(string link, PersonInPlace at, IReadOnlyDictionary<string, string> names, CancellationToken cancel)
    {
        var (person, side) = (at.Person, await sides.OfAsync(at.Person, at.Today, cancel));
        return new MergeRecord(link, person.FullName, person.Nip is { } nip ? Nip.FromStore(nip).Grouped : null, person.Position, at.Unit.Name,
            names[at.Path], text[PersonWords.Of(person.Status)], side.SignsIn, side.Counts, [.. side.Signed.Values.Order(StringComparer.CurrentCulture)], person.ListedFrom);
    }
}
