using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Data;
using Pakta.Web.Roster;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Storing;

/// <summary>Lists so large that indexes are built after the rows; and what is left when the process dies among them.</summary>
public sealed class LargeListTests
{
    private const int People = 30_000;
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("pakta-large-").FullName;

    [TearDown]
    public void DropFolder() => Directory.Delete(_folder, true);

    [Test]
    public async Task A_large_list_leaves_the_indexes_as_they_were_and_every_name_in_the_index_of_words()
    {
        await using var city = await (await RosterCity.StartAsync()).WithUnitsAsync();
        await city.PeopleAsync($"{RosterCity.PeopleHeader}\n198609262015051001,Budi Santoso,26-09-1986,M,PNS,Guru,S1,,,", new ImportRun(true));
        var before = await city.App.DbAsync(IndexesAsync);
        var (summary, _) = await city.PeopleAsync(List(), new ImportRun(true));
        Assert.That((summary.New, summary.IsClean), Is.EqualTo((People, true)));
        Assert.That(await city.App.DbAsync(IndexesAsync), Is.EqualTo(before).And.Not.Empty);
        Assert.That(await city.App.DbAsync(db => db.Database.SqlQueryRaw<int>("""SELECT count(*) AS "Value" FROM "PeopleWords" WHERE "PeopleWords" MATCH 'uji*'""").SingleAsync()),
            Is.EqualTo(People));
        Assert.That(await city.App.DbAsync(db => db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync()), Is.EqualTo(new[] { "ok" }));
    }

    [Test]
    public async Task A_process_that_is_killed_while_it_stores_leaves_nothing_behind_and_can_run_again()
    {
        var (units, people) = (Path.Combine(_folder, "unit.csv"), Path.Combine(_folder, "orang.csv"));
        await File.WriteAllTextAsync(units, $"{RosterCity.UnitHeader}\nR,Kota,PEMDA,,74.71\nS1,SD 1,SEKOLAH,R,74.71.06\n");
        await File.WriteAllTextAsync(people, List());
        Assert.That((await Executable.RunAsync(_folder, "import-units", units)).Code, Is.Zero);
        using (var import = Executable.Start(_folder, [], "import-people", people))
        {
            await UntilHalfWayAsync(import);
            import.Kill();
            await import.WaitForExitAsync();
        }
        Assert.That(await CountAsync(), Is.Zero);
        var again = await Executable.RunAsync(_folder, "import-people", people);
        Assert.That((again.Code, await CountAsync()), Is.EqualTo((0, (long)People)), again.Error);
    }

    private static async Task UntilHalfWayAsync(Process import)
    {
        while (await import.StandardError.ReadLineAsync() is { } line)
            if (line.Contains($"20000 dari {People}", StringComparison.Ordinal)) return;
        Assert.Fail("The import was over before it could be killed.");
    }

    private async Task<long> CountAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "pakta.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT count(*) FROM "People" """;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static Task<List<string>> IndexesAsync(PaktaDb db) => db.Database.SqlQueryRaw<string>(
        """SELECT sql AS "Value" FROM sqlite_master WHERE type = 'index' AND tbl_name = 'People' AND sql IS NOT NULL ORDER BY sql""").ToListAsync();

    private static string List()
    {
        var invented = new Invented(30);
        var text = new StringBuilder(RosterCity.PeopleHeader).Append('\n');
        for (var i = 0; i < People; i++)
        {
            var nip = invented.Nip();
            text.Append(nip).Append(",Uji Coba ").Append((char)('A' + i % 26)).Append(",,,PNS,Guru,S1,,,\n");
        }
        return text.ToString();
    }
}
