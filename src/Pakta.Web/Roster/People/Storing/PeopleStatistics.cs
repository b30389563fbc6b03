using System.Data.Common;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>
/// After a large list PostgreSQL is told at once how many people there are and which rows an index may answer for, and does not
/// wait for its own housekeeping: until then a search in the whole nation takes seconds.
/// </summary>
public sealed partial class PeopleStatistics(PaktaDatabase database, ILogger<PeopleStatistics> logger)
{
    private const int WorthIt = 20_000;

    /// <param name="added">So many people were added, in a transaction that is over.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task RenewAsync(int added, CancellationToken cancel)
    {
        if (added < WorthIt || database.IsSqlite) return;
        try
        {
            await using var connection = await database.OpenAsync(cancel);
            await using var command = Sql.Command(connection, "VACUUM (ANALYZE) \"People\"", 0);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancel);
        }
        catch (DbException e)
        {
            // The list is stored all the same.
            Late(e.SqlState);
        }
    }

    [LoggerMessage(LogLevel.Warning, "After an import the statistics of the people could not be renewed ({State}); the database does it by itself, later.")]
    private partial void Late(string? state);
}
