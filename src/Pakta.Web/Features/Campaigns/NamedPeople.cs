using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.People;

namespace Pakta.Web.Features.Campaigns;

/// <summary>People named by NIP in a text box: one a line or parted by commas, grouped or not.</summary>
internal static class NamedPeople
{
    public static string[] Numbers(string? text) =>
        [.. (text ?? "").Split(['\n', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => string.Concat(line.Where(c => !char.IsWhiteSpace(c)))).Where(number => number.Length > 0).Distinct()];

    public static async Task<Result<List<PersonId>>> FindAsync(IQueryable<CivilServant> among, string[] numbers, CancellationToken cancel)
    {
        var found = await among.Where(p => p.Nip != null && numbers.Contains(p.Nip)).Select(p => new { p.Id, p.Nip }).ToListAsync(cancel);
        var unknown = numbers.Except(found.Select(p => p.Nip!)).ToArray();
        return unknown.Length > 0 ? new PeopleAreUnknown(unknown) : found.ConvertAll(p => p.Id);
    }
}
