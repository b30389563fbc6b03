using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Units;

/// <summary>Standing units by code or by words of their names.</summary>
public sealed class UnitSearch(PaktaDb db)
{
    private const int Most = 12;

    /// <summary>The unit that an HR office names by its code.</summary>
    public async Task<Unit?> ByCodeAsync(Authority authority, string? text, CancellationToken cancel)
    {
        var code = text?.Trim().ToUpperInvariant();
        return await db.Units.Within(authority, Role.HrOffice).FirstOrDefaultAsync(u => u.Code == code, cancel);
    }

    /// <summary>Units to choose from, with the names above them.</summary>
    public async Task<IReadOnlyList<UnitChoice>> ProposeAsync(Authority authority, string? words, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(words)) return [];
        var found = await db.Units.AsNoTracking().Within(authority, Role.HrOffice).Standing().Matching(words).OrderBy(u => u.Name.Length).ThenBy(u => u.Path)
            .Take(Most).ToListAsync(cancel);
        return await WithAboveAsync(found, cancel);
    }

    public async Task<IReadOnlyList<UnitChoice>> WithAboveAsync(IReadOnlyList<Unit> units, CancellationToken cancel)
    {
        var codes = units.SelectMany(u => UnitPath.Codes(u.Path).SkipLast(1)).Distinct().ToList();
        var names = await db.Units.Where(u => codes.Contains(u.Code)).ToDictionaryAsync(u => u.Code, u => u.Name, cancel);
        return [.. units.Select(u => new UnitChoice(u.Code, u.Name, string.Join(" › ", UnitPath.Codes(u.Path).SkipLast(1).Select(c => names[c]))))];
    }
}
