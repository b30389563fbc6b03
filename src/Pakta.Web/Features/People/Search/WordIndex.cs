using Microsoft.EntityFrameworkCore;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People.Search;

/// <summary>People of whose name any word begins with something, by the index of words: FTS5 on SQLite, GIN on PostgreSQL.</summary>
internal static class WordIndex
{
    public static IQueryable<CivilServant> Hits(PaktaDb db, string word)
    {
        if (!db.Database.IsSqlite())
        {
            var query = $"{word}:*";
            return db.People.AsNoTracking().Where(p => EF.Functions.ToTsVector("simple", p.Plain).Matches(EF.Functions.ToTsQuery("simple", query)));
        }
        // CROSS JOIN: the words first, then the people they lead to.
        return db.People.FromSqlRaw($$"""
            SELECT p.* FROM "PeopleWords" w CROSS JOIN "People" p ON p."{{PeopleWords.Row}}" = w.rowid WHERE w."PeopleWords" MATCH {0}
            """, Prefix(word)).AsNoTracking();
    }

    /// <summary>Are there so few that all can be looked up? PostgreSQL knows from its statistics which way is shorter.</summary>
    public static async Task<bool> HasFewAsync(PaktaDb db, string word, int few, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) return true;
        var count = await db.Database.SqlQueryRaw<int>("""
            SELECT count(*) AS "Value" FROM (SELECT rowid FROM "PeopleWords" WHERE "PeopleWords" MATCH {0} LIMIT {1})
            """, Prefix(word), few + 1).SingleAsync(cancel);
        return count <= few;
    }

    private static string Prefix(string word) => $"\"{word}\"*";
}
