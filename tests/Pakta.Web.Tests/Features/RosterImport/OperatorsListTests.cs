using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.RosterImport;

/// <summary>
/// What a form refuses to an operator, a list does not do either. Activation codes go to the addresses of the roster: the list of somebody who keeps the people of one unit leads none of them to a
/// mailbox of the own.
/// </summary>
[DatabaseSource]
public sealed class OperatorsListTests(TestDatabase database)
{
    private const string Header = "NIP BARU,NAMA,NAMA JABATAN,KODE UNIT,EMAIL\n";
    private const string Known = "198609262015051872", New = "198609262015051873";

    [Test]
    public async Task Sets_no_address_keeps_those_that_are_there_and_says_so()
    {
        await using var app = await PaktaApp.StartAsync(database);
        await SmallCity.BuildAsync(app);
        using (var office = await ImportDesk.OpenAsync(app))
            await office.AcceptAsync(await office.JudgeAsync(Header + $"{Known},Orang Lama,Guru,SD-1,lama@contoh.go.id\n"));
        using var keeper = await ImportDesk.OpenAsync(app, "operator.dikbud");
        var address = await keeper.JudgeAsync(Header + $"{Known},Orang Lama,Guru Ahli,SD-1,jahat@contoh.go.id\n{New},Orang Muda,Guru,SD-1,jahat2@contoh.go.id\n");
        Assert.That((await keeper.Visitor.PageAsync(address)).Body!.TextContent, Does.Contain("hanya BKPSDM yang mengisinya"));
        await keeper.AcceptAsync(address);
        var stored = await app.DbAsync(db => db.People.Where(p => p.Nip == Known || p.Nip == New).OrderBy(p => p.Nip).Select(p => new { p.Position, p.Email }).ToListAsync());
        Assert.That(stored.Select(p => (p.Position, p.Email)), Is.EqualTo(new (string, string?)[] { ("Guru Ahli", "lama@contoh.go.id"), ("Guru", null) }));
    }

    [Test]
    public async Task Names_no_head_and_says_so()
    {
        await using var app = await PaktaApp.StartAsync(database);
        await SmallCity.BuildAsync(app);
        var before = await HeadsAsync(app);
        using var keeper = await ImportDesk.OpenAsync(app, "operator.dikbud");
        var address = await keeper.JudgeAsync($"NIP BARU,NAMA,NAMA JABATAN,KODE UNIT,KEPALA UNIT\n{New},Orang Muda,Guru,SD-1,Y\n");
        Assert.That((await keeper.Visitor.PageAsync(address)).Body!.TextContent, Does.Contain("bukan oleh daftar ini"));
        await keeper.AcceptAsync(address);
        Assert.That(await app.DbAsync(db => db.People.CountAsync(p => p.Nip == New)), Is.EqualTo(1));
        Assert.That(await HeadsAsync(app), Is.EqualTo(before));
    }

    private static Task<List<Guid>> HeadsAsync(PaktaApp app) =>
        app.DbAsync(db => db.Appointments.Where(a => a.Role == Role.Head && a.EndedAt == null).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());
}
