using System.Data.Common;
using System.Globalization;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>One prepared statement a row into a table of the connection's own, that has no index.</summary>
internal sealed class SqliteNewPeople(DbConnection connection, DbTransaction transaction) : NewPeople(connection, transaction)
{
    private const int Fields = 14;

    /// <summary>Pages kept in memory while so much is written: 48 MB instead of 2.</summary>
    private const string MoreMemory = "PRAGMA cache_size=-49152";
    private const string UsualMemory = "PRAGMA cache_size=-2000";

    private readonly Dictionary<DateOnly, string> _days = [];
    private DbCommand? _insert;

    protected override async Task OpenAsync(CancellationToken cancel)
    {
        await RunAsync(MoreMemory, cancel);
        await RunAsync($"""DROP TABLE IF EXISTS temp."NewPeople"; CREATE TEMP TABLE "NewPeople" ({Columns})""", cancel);
        _insert = Sql.Command(Connection, $"""
            INSERT INTO temp."NewPeople" ({Columns}) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)
            """, Fields);
        _insert.Transaction = Transaction;
    }

    protected override Task WriteAsync(IReadOnlyCollection<CivilServant> people, CancellationToken cancel)
    {
        foreach (var p in people)
        {
            _insert!.With(Transaction, p.Id.Value.ToByteArray(true), p.Nip, p.Name, p.Plain, p.TitlePrefix, p.TitleSuffix, Word(p.Status), p.Golongan,
                p.Eselon, p.Position, p.UnitId.Value.ToByteArray(true), p.Email, p.Phone, p.ListedFrom is { } day ? Day(day) : null);
            _insert!.ExecuteNonQuery();
        }
        return Task.CompletedTask;
    }

    public override async Task TakeOverAsync(CancellationToken cancel)
    {
        await _insert!.DisposeAsync();
        await using (await PausedIndexes.OfPeopleAsync(Connection, Transaction, Count, cancel))
            await RunAsync($"""
                INSERT INTO "People" ({Columns}, "{PeopleWords.Row}")
                SELECT {Columns}, rowid + (SELECT coalesce(max("{PeopleWords.Row}"), 0) FROM "People") FROM temp."NewPeople" ORDER BY rowid
                """, cancel);
        await RunAsync("""DROP TABLE temp."NewPeople";""" + UsualMemory, cancel);
    }

    private string Day(DateOnly day) => _days.TryGetValue(day, out var text)
        ? text : _days[day] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word(EmploymentStatus status) => status switch
    {
        EmploymentStatus.Pns => nameof(EmploymentStatus.Pns),
        EmploymentStatus.Cpns => nameof(EmploymentStatus.Cpns),
        EmploymentStatus.Pppk => nameof(EmploymentStatus.Pppk),
        EmploymentStatus.PppkPartTime => nameof(EmploymentStatus.PppkPartTime),
        EmploymentStatus.NonAsn => nameof(EmploymentStatus.NonAsn),
        EmploymentStatus.Elected => nameof(EmploymentStatus.Elected),
    };
}
