using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Slips;

/// <summary>What is asked for people who lost phone, PIN or password.</summary>
public sealed class Replacement
{
    public string? Unit { get; set; }

    /// <summary>NIPs, one a line.</summary>
    public string? Nip { get; set; }
    public string? Alasan { get; set; }
    public int Hari { get; set; } = SlipRules.UsualDays;
}

/// <summary>
/// New slips for people who were in before, named one by one. Woken by a second officer like all slips; used, the code ends every
/// older way in. Null where the unit is none of the reader's.
/// </summary>
public sealed class ReplaceSlips(PaktaDb db, DrawSlips draw, TimeProvider clock)
{
    private const int Longest = 1000;

    public async Task<Result<PrintedSlips>?> RunAsync(Authority authority, Replacement asked, CancellationToken cancel)
    {
        var unit = await db.Units.AsNoTracking().Within(authority, SlipScope.Printers).Standing().FirstOrDefaultAsync(u => u.Code == asked.Unit, cancel);
        if (unit is null || authority.AccountId is null) return null;
        var numbers = Numbers(asked.Nip);
        var some = numbers.Take(SlipRules.MostReplacements).ToList();
        var units = db.Units.Below(unit.Path);
        var rows = await db.People.AsNoTracking().Where(p => p.Nip != null && some.Contains(p.Nip) && p.MergedInto == null)
            .Join(units, p => p.UnitId, u => u.Id, (p, u) => new { Person = p, Unit = u })
            .Join(db.Users.Where(a => a.ActivatedAt != null), x => x.Person.Id, a => a.PersonId, (x, a) => new { x.Person, x.Unit, Account = a })
            .OrderBy(x => x.Unit.Path).ThenBy(x => x.Person.Plain).ToListAsync(cancel);
        var officials = new List<string>();
        foreach (var row in rows)
            if (await db.LateOfficesOf(row.Account, clock.GetUtcNow()).AnyAsync(cancel)) officials.Add(row.Person.FullName);
        var unknown = some.Except(rows.Select(r => r.Person.Nip!)).ToList();
        if (SlipRules.Replace(numbers.Count, unknown, officials, asked.Alasan, asked.Hari) is { } refused) return refused;
        return await draw.RunAsync(authority, unit, rows.ConvertAll(r => new SlipHolder(r.Person, r.Unit.Name)), asked.Hari, asked.Alasan!.Trim(), cancel);
    }

    // "19790616 200604 1 011" is one number; the next stands on another line, or behind a comma.
    private static List<string> Numbers(string? typed) => typed is not { Length: > 0 and <= Longest } ? []
        : [.. typed.Split(['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(n => new string([.. n.Where(char.IsAsciiDigit)])).Where(n => n.Length > 0).Distinct()];
}
