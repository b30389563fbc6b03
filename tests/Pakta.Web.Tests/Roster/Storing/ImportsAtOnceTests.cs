using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core;
using Pakta.Web.Data;
using Pakta.Web.Data.Gate;
using Pakta.Web.Roster;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Storing;

/// <summary>While one list is being stored another one is turned away with a sentence, and neither is stored by half.</summary>
[DatabaseSource]
public sealed class ImportsAtOnceTests(TestDatabase database)
{
    private const string Units = RosterCity.UnitHeader + "\nR,Kota,PEMDA,,74.71\nB1,Bagian Satu,BAGIAN,R,\n";
    private RosterCity _city = null!;

    [SetUp]
    public async Task Start()
    {
        // Nobody waits half a minute here.
        var app = await PaktaApp.StartAsync(database, new PaktaAppOptions { Services = s => s.AddSingleton(new WriteGate(TimeSpan.FromMilliseconds(300))) });
        _city = await new RosterCity(app).WithUnitsAsync();
    }

    [TearDown]
    public async Task Stop()
    {
        if (_city is not null) await _city.DisposeAsync();
    }

    [Test]
    public async Task A_second_list_is_turned_away_and_can_be_brought_again([Values] bool secondIsUnits)
    {
        var first = _city.Write(People(1, 60), "satu.csv");
        var second = _city.Write(secondIsUnits ? Units : People(61, 120), "dua.csv");
        var (started, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var rows = 0;
        var running = Task.Run(() => _city.App.UseAsync((PeopleImport i) => i.RunAsync(new RosterFile(first), new ImportRun(true)
        {
            OnRow = _ =>
            {
                if (++rows != 30) return;
                started.SetResult();
                go.Task.Wait();
            },
        }, default)));
        await started.Task;
        Result<ImportSummary> turnedAway;
        int stored;
        try
        {
            turnedAway = await ImportAsync(second, secondIsUnits);
            stored = await PeopleAsync();
        }
        finally
        {
            go.SetResult();
        }
        Assert.That((turnedAway.Refusal as Refused)?.Code, Is.EqualTo("import.busy"));
        Assert.That(stored, Is.Zero, "the first is not stored yet, the second not at all");
        Assert.That(((await running).Value.New, await PeopleAsync()), Is.EqualTo((60, 60)));
        Assert.That((await ImportAsync(second, secondIsUnits)).Value.New, Is.EqualTo(secondIsUnits ? 1 : 60));
    }

    [Test]
    public async Task A_unit_that_closes_in_the_moment_of_the_import_takes_nobody()
    {
        await using var city = await new RosterCity(await PaktaApp.StartAsync(database)).WithUnitsAsync();
        var path = city.Write(People(1, 3));
        var rows = new List<RowResult>();
        var importing = await city.App.UseAsync<IServiceProvider, Task<Result<ImportSummary>>>(async services =>
        {
            var db = services.GetRequiredService<PaktaDb>();
            await using var tx = await db.Database.BeginTransactionAsync();
            await db.HoldOrganizationAsync(default);
            var waits = Task.Run(() => city.App.UseAsync((PeopleImport i) => i.RunAsync(new RosterFile(path), new ImportRun(true) { OnRow = rows.Add }, default)));
            await Task.Delay(300);
            await db.Units.Where(u => u.Code == "S1").ExecuteUpdateAsync(set => set.SetProperty(u => u.ClosedFrom, new DateOnly(2026, 1, 1)));
            await tx.CommitAsync();
            return waits;
        });
        Assert.That(((await importing).Value.New, await city.App.DbAsync(db => db.People.CountAsync())), Is.EqualTo((0, 0)));
        Assert.That(rows.Select(r => r.Verdict.Code), Is.All.StartWith("unit."));
    }

    private static string People(int from, int to) => "NIP BARU,NAMA,NAMA JABATAN,KODE UNIT\n"
        + string.Concat(Enumerable.Range(from, to - from + 1).Select(i => $"1986{i % 12 + 1:00}{i % 28 + 1:00}2015051{i:000},Orang {(char)('A' + i % 26)}{(char)('A' + i / 26)},Guru,S1\n"));

    private Task<Result<ImportSummary>> ImportAsync(string path, bool units) => units
        ? _city.App.UseAsync((UnitImport i) => i.RunAsync(new RosterFile(path), new ImportRun(true), default))
        : _city.App.UseAsync((PeopleImport i) => i.RunAsync(new RosterFile(path), new ImportRun(true), default));

    private Task<int> PeopleAsync() => _city.App.DbAsync(db => db.People.CountAsync());
}
