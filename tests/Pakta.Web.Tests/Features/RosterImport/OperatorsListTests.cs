using Microsoft.EntityFrameworkCore;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.RosterImport;

/// <summary>
/// Activation codes go to the addresses of the roster: the list of somebody who keeps the people of one unit leads none of them to a
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
}
