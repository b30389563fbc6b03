using Microsoft.Extensions.DependencyInjection;
using Pakta.Core;
using Pakta.Web.Data.Gate;
using Pakta.Web.Roster;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.RosterImport;

/// <summary>While another list is being stored, Terapkan says so on the preview; what was decided stays and the next Terapkan goes through.</summary>
[DatabaseSource]
public sealed class TurnedAwayTests(TestDatabase database)
{
    private RosterDesk _office = null!;

    // Nobody waits half a minute here.
    [SetUp]
    public async Task OpenAsync() => _office = await RosterDesk.OpenAsync(database,
        new PaktaAppOptions { Services = s => s.AddSingleton(new WriteGate(TimeSpan.FromMilliseconds(300))) });

    [TearDown]
    public async Task CloseAsync()
    {
        if (_office is not null) await _office.DisposeAsync();
    }

    [Test]
    public async Task A_list_that_is_turned_away_stays_judged_with_its_decisions()
    {
        var address = await _office.Desk.JudgeAsync(ImportDesk.PeopleHeader + "198609262015051001,Ani,Guru,SD-1\nbelum ada,Budi,Guru,SD-1\n");
        await _office.Desk.ChooseAsync(address, "periksa", "3:nip.missing", RowChoice.NonAsn);
        var (started, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var other = Task.Run(() => StoreAsync(_office.City.Write(ImportDesk.PeopleHeader + "198609262015052002,Cici,Guru,SD-2\n"), started, go));
        await started.Task;
        try
        {
            (await _office.Desk.Visitor.PostFormAsync(address, new { }, address)).Dispose();
            await _office.Desk.ConfirmAsync(address);
            var page = await _office.Desk.Visitor.PageAsync(address);
            Assert.That(page.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Impor lain sedang berjalan"));
            Assert.That(page.QuerySelector("input[name=berlaku]"), Is.Not.Null, "Terapkan is still there");
            Assert.That((await _office.Desk.PartAsync(address, "diputuskan")).QuerySelector("tbody")!.TextContent, Does.Contain("Budi"));
        }
        finally
        {
            go.SetResult();
            await other;
        }
        var result = await _office.Desk.AcceptAsync(address);
        Assert.That(result.QuerySelector("h1")!.TextContent.Trim(), Is.EqualTo("Impor selesai"));
        Assert.That(result.Body!.TextContent, Does.Contain("2 baru"));
    }

    private Task<Result<ImportSummary>> StoreAsync(string path, TaskCompletionSource started, TaskCompletionSource go) =>
        _office.City.App.UseAsync((PeopleImport i) => i.RunAsync(new RosterFile(path), new ImportRun(true)
        {
            OnRow = _ =>
            {
                started.SetResult();
                go.Task.Wait();
            },
        }, default));
}
