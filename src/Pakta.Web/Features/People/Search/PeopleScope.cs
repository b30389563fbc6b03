using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People.Search;

/// <summary>The units to search in, and how many people that may be.</summary>
internal sealed record PeopleScope(IQueryable<Unit> Units, long People, long Everybody, bool IsSmall, bool IsEverything)
{
    public static async Task<PeopleScope> OfAsync(PaktaDb db, IQueryable<Unit> units, long small, CancellationToken cancel)
    {
        var people = await PeopleAsync(db, cancel);
        if (people <= small) return new PeopleScope(units, people, people, true, false);
        var (here, all) = (await units.CountAsync(cancel), await db.Units.CountAsync(cancel));
        var inside = people * here / Math.Max(1, all);
        return new PeopleScope(units, inside, people, inside <= small, here == all);
    }

    // Counting millions of rows would take longer than finding one; both databases know about how many there are.
    private static async Task<long> PeopleAsync(PaktaDb db, CancellationToken cancel) => await db.Database.SqlQueryRaw<long>(db.Database.IsSqlite()
        ? $"""SELECT coalesce(max("{PeopleWords.Row}"), 0) AS "Value" FROM "People" """
        : """SELECT reltuples::bigint AS "Value" FROM pg_class WHERE oid = '"People"'::regclass""").SingleAsync(cancel);
}
