using System.Data.Common;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.LedgerStore;

/// <summary>Folds pending deltas into the figures of their unit and of all units above, up to the round's root.</summary>
internal static class CoverageFold
{
    private const string Columns = "\"Signed\", \"Waiting\", \"NotActivated\", \"Postponed\", \"Declined\", \"NotOpen\", \"Exempt\"";
    private static readonly string[] Names = [.. Columns.Replace("\"", "", StringComparison.Ordinal).Split(", ")];

    private static readonly string Read = $"""
        SELECT d."Id", d."CampaignId", u."Path", r."Path", {string.Join(", ", Names.Select(n => $"d.\"Change_{n}\""))}
        FROM "CoverageDeltas" d JOIN "Units" u ON u."Id" = d."UnitId"
        JOIN "Campaigns" c ON c."Id" = d."CampaignId" JOIN "Units" r ON r."Id" = c."RootUnitId"
        ORDER BY d."Id"
        """;

    public static async Task ApplyAsync(PaktaDatabase database, DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        var (ids, own, total) = await SumAsync(database, connection, transaction, cancel);
        if (ids.Count == 0) return;
        await using var remove = Sql.Command(connection, """DELETE FROM "CoverageDeltas" WHERE "Id" = @p0""", 1);
        foreach (var id in ids) await remove.With(transaction, id).ExecuteNonQueryAsync(cancel);
        await AddAsync(database, connection, transaction, "Own", own, cancel);
        await AddAsync(database, connection, transaction, "Total", total, cancel);
    }

    private static async Task<(List<long> Ids, Sums Own, Sums Total)> SumAsync(PaktaDatabase database, DbConnection connection,
        DbTransaction transaction, CancellationToken cancel)
    {
        var (ids, own, total) = (new List<long>(), new Sums(), new Sums());
        await using var command = Sql.Command(connection, Read, 0).With(transaction);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            ids.Add(reader.GetInt64(0));
            var campaign = database.Key(reader, 1);
            var (path, root) = (reader.GetString(2), reader.GetString(3));
            var change = new CoverageCount(reader.GetInt32(4), reader.GetInt32(5), reader.GetInt32(6), reader.GetInt32(7),
                reader.GetInt32(8), reader.GetInt32(9), reader.GetInt32(10));
            own.Add(campaign, path, change);
            foreach (var above in UnitPath.SelfAndAncestors(path).Where(p => UnitPath.IsWithin(p, root))) total.Add(campaign, above, change);
        }
        return (ids, own, total);
    }

    private static async Task AddAsync(PaktaDatabase database, DbConnection connection, DbTransaction transaction, string prefix, Sums sums,
        CancellationToken cancel)
    {
        var set = string.Join(", ", Names.Select((n, i) => $"\"{prefix}_{n}\" = \"{prefix}_{n}\" + @p{i + 2}"));
        await using var update = Sql.Command(connection,
            $"""UPDATE "UnitCoverages" SET {set} WHERE "CampaignId" = @p0 AND "UnitId" = (SELECT "Id" FROM "Units" WHERE "Path" = @p1)""", 9);
        foreach (var ((campaign, path), c) in sums)
        {
            if (c.IsZero) continue;
            update.With(transaction, database.Key(campaign), path, c.Signed, c.Waiting, c.NotActivated, c.Postponed, c.Declined, c.NotOpen, c.Exempt);
            if (await update.ExecuteNonQueryAsync(cancel) == 1) continue;
            await CreateAsync(database, connection, transaction, campaign, path, cancel);
            await update.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>A unit founded after the round opened.</summary>
    private static Task<int> CreateAsync(PaktaDatabase database, DbConnection connection, DbTransaction transaction, Guid campaign, string path,
        CancellationToken cancel)
    {
        var columns = string.Join(", ", Names.Select(n => $"\"Own_{n}\"").Concat(Names.Select(n => $"\"Total_{n}\"")));
        var zeros = string.Join(", ", Enumerable.Repeat("0", Names.Length * 2));
        return Sql.RunAsync(connection, transaction, $"""
            INSERT INTO "UnitCoverages" ("CampaignId", "UnitId", {columns}) SELECT @p0, "Id", {zeros} FROM "Units" WHERE "Path" = @p1
            """, cancel, database.Key(campaign), path);
    }

    private sealed class Sums : Dictionary<(Guid Campaign, string Path), CoverageCount>
    {
        public void Add(Guid campaign, string path, CoverageCount change) =>
            this[(campaign, path)] = this.GetValueOrDefault((campaign, path)) + change;
    }
}
