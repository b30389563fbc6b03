using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>The two records of a merger, for an officer of the HR office over both; else null.</summary>
public sealed class ShowMerge(PaktaDb db, PersonDesk desk, MergeSides sides, UnitPathNames paths, PersonLink links, SharedText text)
{
    public async Task<MergePage?> RunAsync(Authority authority, PersonId one, PersonId other, CancellationToken cancel)
    {
        if (await desk.FindAsync(one, authority.IsHrOver, cancel) is not { } a || await desk.FindAsync(other, authority.IsHrOver, cancel) is not { } b) return null;
        var names = await paths.OfAsync([a.Path, b.Path], cancel);
        return new MergePage($"{links.To(one)}/gabung/{links.Token(other)}", await RecordAsync(a, names, cancel), await RecordAsync(b, names, cancel));
    }

    /// <summary>The record with this number, for the officer who looks for the second one; null if there is none in reach, or it is the same.</summary>
    public async Task<PersonId?> FindAsync(Authority authority, PersonId one, string? number, CancellationToken cancel)
    {
        var digits = Typed.Digits(number);
        var found = await db.People.Where(p => p.Nip == digits && p.Id != one).Select(p => (PersonId?)p.Id).FirstOrDefaultAsync(cancel);
        return found is { } other && await desk.FindAsync(other, authority.IsHrOver, cancel) is not null ? other : null;
    }

    private async Task<MergeRecord> RecordAsync(PersonInPlace at, IReadOnlyDictionary<string, string> names, CancellationToken cancel)
    {
        var (person, side) = (at.Person, await sides.OfAsync(at.Person, at.Today, cancel));
        return new MergeRecord(links.Token(person.Id), person.FullName, person.Nip is { } nip ? Nip.FromStore(nip).Grouped : null, person.Position, at.Unit.Name,
            names[at.Path], text[PersonWords.Of(person.Status)], side.SignsIn, side.Counts, [.. side.Signed.Values.Order(StringComparer.CurrentCulture)], person.ListedFrom);
    }
}
