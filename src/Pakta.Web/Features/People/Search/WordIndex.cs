using Microsoft.EntityFrameworkCore;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People.Search;

/// <summary>People of whose name words begin with something, by the index of words: FTS5 on SQLite, GIN on PostgreSQL.</summary>
internal static class WordIndex
{
    public static IQueryable<CivilServant> Hits(PaktaDb db, IReadOnlyList<string> words)
    {
        if (!db.Database.IsSqlite())
        {
            var query = string.Join(" & ", Telling(words).Select(w => $"{w}:*"));
            return db.People.AsNoTracking().Where(p => EF.Functions.ToTsVector("simple", p.Plain).Matches(EF.Functions.ToTsQuery("simple", query)));
        }
        // CROSS JOIN: the words first, then the people they lead to.
        return db.People.FromSqlRaw($$"""
            SELECT p.* FROM "PeopleWords" w CROSS JOIN "People" p ON p."{{PeopleWords.Row}}" = w.rowid WHERE w."PeopleWords" MATCH {0}
            """, Match(words)).AsNoTracking();
    }

    /// <summary>Are there so few that all can be looked up? PostgreSQL knows from its statistics which way is shorter.</summary>
    public static async Task<bool> HasFewAsync(PaktaDb db, IReadOnlyList<string> words, int few, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) return true;
        var count = await db.Database.SqlQueryRaw<int>("""
            SELECT count(*) AS "Value" FROM (SELECT rowid FROM "PeopleWords" WHERE "PeopleWords" MATCH {0} LIMIT {1})
            """, Match(words), few + 1).SingleAsync(cancel);
        return count <= few;
    }

    private static string Match(IReadOnlyList<string> words) => string.Join(" AND ", Telling(words).Select(w => $"\"{w}\"*"));

    // Two letters begin so many words that laying their lists together costs more than it saves; the names themselves are looked at anyway.
    private static IEnumerable<string> Telling(IReadOnlyList<string> words) => words.Any(w => w.Length > 2) ? words.Where(w => w.Length > 2) : words;
}
