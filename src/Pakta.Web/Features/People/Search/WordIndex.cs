using System.Text.Json;
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
            var query = Query(words);
            return db.People.AsNoTracking().Where(p => EF.Functions.ToTsVector("simple", p.Plain).Matches(EF.Functions.ToTsQuery("simple", query)));
        }
        // CROSS JOIN: the words first, then the people they lead to.
        return db.People.FromSqlRaw($$"""
            SELECT p.* FROM "PeopleWords" w CROSS JOIN "People" p ON p."{{PeopleWords.Row}}" = w.rowid WHERE w."PeopleWords" MATCH {0}
            """, Match(words)).AsNoTracking();
    }

    /// <summary>Is this index the shorter way to the first hundreds?</summary>
    /// <param name="db">The database.</param>
    /// <param name="words">Searched for.</param>
    /// <param name="few">So many hits can be held against a scope.</param>
    /// <param name="everybody">There is no scope to hold them against.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<bool> IsShorterAsync(PaktaDb db, IReadOnlyList<string> words, int few, bool everybody, CancellationToken cancel)
    {
        if (db.Database.IsSqlite()) return everybody || await CountAsync(db, words, few + 1, cancel) <= few;
        // PostgreSQL gathers all hits before it shows the first: of a word that many bear, the first rows of the table hold some hundreds sooner.
        return !everybody || await EstimateAsync(db, words, cancel) <= few;
    }

    private static async Task<int> CountAsync(PaktaDb db, IReadOnlyList<string> words, int most, CancellationToken cancel) =>
        await db.Database.SqlQueryRaw<int>("""
            SELECT count(*) AS "Value" FROM (SELECT rowid FROM "PeopleWords" WHERE "PeopleWords" MATCH {0} LIMIT {1})
            """, Match(words), most).SingleAsync(cancel);

    private static async Task<long> EstimateAsync(PaktaDb db, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var plan = await db.Database.SqlQueryRaw<string>("""
            EXPLAIN (FORMAT JSON) SELECT 1 FROM "People" WHERE to_tsvector('simple', "Plain") @@ to_tsquery('simple', {0})
            """, Query(words)).ToListAsync(cancel);
        using var json = JsonDocument.Parse(plan[0]);
        return json.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetInt64();
    }

    private static string Query(IReadOnlyList<string> words) => string.Join(" & ", Telling(words).Select(w => $"{w}:*"));

    private static string Match(IReadOnlyList<string> words) => string.Join(" AND ", Telling(words).Select(w => $"\"{w}\"*"));

    // Two letters begin so many words that laying their lists together costs more than it saves; the names themselves are looked at anyway.
    private static IEnumerable<string> Telling(IReadOnlyList<string> words) => words.Any(w => w.Length > 2) ? words.Where(w => w.Length > 2) : words;
}
