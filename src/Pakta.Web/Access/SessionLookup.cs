using System.Data;
using System.Data.Common;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>The open session that a cookie names. Every request of somebody signed in asks, so it goes past EF.</summary>
public sealed class SessionLookup(PaktaDatabase database) : IDisposable
{
    private readonly KeptQuery _query = new(database,
        """SELECT "Id", "SeenAt", "Proof", "Factor", "BeganAt", "ProvenAt" FROM "Sessions" WHERE "Id" = @p0 AND "EndedAt" IS NULL""",
        database.IsSqlite ? DbType.Binary : DbType.Guid);

    /// <summary>Null: ended, or there never was one.</summary>
    public Task<SeenSession?> FindAsync(Guid id, CancellationToken cancel) => _query.RunAsync(database.Key(id), ReadAsync, cancel);

    public void Dispose() => _query.Dispose();

    private async Task<SeenSession?> ReadAsync(DbDataReader reader, CancellationToken cancel) => !await reader.ReadAsync(cancel) ? null
        : new SeenSession(Sql.Time(reader, 1)!.Value, new SessionState(database.Key(reader, 0), Word<SessionProof>(reader, 2), Word<SecondFactor>(reader, 3), Sql.Time(reader, 4)!.Value, Sql.Time(reader, 5)));

    private static T? Word<T>(DbDataReader reader, int column) where T : struct, Enum => reader.IsDBNull(column) ? null : Enum.Parse<T>(reader.GetString(column));
}

/// <param name="SeenAt">To the nearest minutes.</param>
/// <param name="State">How it was proven.</param>
public sealed record SeenSession(DateTimeOffset SeenAt, SessionState State);
