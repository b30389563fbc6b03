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

    [Test]
    public async Task Gives_nobody_another_number()
    {
        await using var app = await PaktaApp.StartAsync(database);
        await SmallCity.BuildAsync(app);
        using (var office = await ImportDesk.OpenAsync(app))
            await office.AcceptAsync(await office.JudgeAsync(Header + $"{Known},Orang Lama,Guru,SD-1,\n"));
        using var keeper = await ImportDesk.OpenAsync(app, "operator.dikbud");
        var address = await keeper.JudgeAsync(Header + "198609262016051001,Orang Lama,Guru,SD-1,\n");
        var asked = (await keeper.PartAsync(address, "orang-sama")).QuerySelector("main")!;
        Assert.That(asked.TextContent, Does.Contain("NIP hanya diganti oleh BKPSDM").And.Contain("Orang lain").And.Not.Contain("PNS 1986"));
        Assert.That(asked.QuerySelectorAll("[value^='orang:'], [value^='person:']"), Is.Empty);
    }

    private static Task<List<Guid>> HeadsAsync(PaktaApp app) =>
        app.DbAsync(db => db.Appointments.Where(a => a.Role == Role.Head && a.EndedAt == null).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());

    /// <summary>Else a school could try numbers and learn who works for the city.</summary>
    [Test]
    public async Task The_preview_answers_a_number_known_elsewhere_like_one_that_nobody_has()
    {
        await using var app = await PaktaApp.StartAsync(database);
        var city = await SmallCity.BuildAsync(app);
        var (elsewhere, owner) = (city.Staff("KEL-A1"), city.Staff("SD-1"));
        using var keeper = await ImportDesk.OpenAsync(app, "operator.dikbud");
        // The columns are asked for once and known from then on.
        await AnswerAsync(keeper, New, "Orang Muda", "Guru");
        foreach (var (name, position) in new[] { (elsewhere.Name, "Guru"), ("Orang Muda", "Guru"), ("Orang Muda", "Plt. Kepala Sekolah"), (owner.Name, "Guru") })
        {
            var (known, unknown) = (await AnswerAsync(keeper, elsewhere.Nip!, name, position), await AnswerAsync(keeper, New, name, position));
            Assert.That(known.Replace(elsewhere.Nip!, New, StringComparison.Ordinal), Is.EqualTo(unknown));
        }
        using var office = await ImportDesk.OpenAsync(app);
        var moves = await office.JudgeAsync(Header + $"{elsewhere.Nip},{elsewhere.Name},Guru,SD-1,\n");
        Assert.That((await office.PartAsync(moves, "pindah")).QuerySelector("main")!.TextContent, Does.Contain(elsewhere.Name), "the office of the whole city moves people");
    }

    [Test]
    public async Task A_new_teacher_is_stored_and_one_who_is_known_elsewhere_is_left_to_the_HR_office()
    {
        await using var app = await PaktaApp.StartAsync(database);
        var elsewhere = (await SmallCity.BuildAsync(app)).Staff("KEL-A1");
        using var keeper = await ImportDesk.OpenAsync(app, "operator.dikbud");
        await keeper.AcceptAsync(await keeper.JudgeAsync(Header + $"{New},Orang Muda,Guru,SD-1,\n{elsewhere.Nip},{elsewhere.Name},Guru,SD-1,\n"));
        Assert.That(await app.DbAsync(db => db.People.CountAsync(p => p.Nip == New)), Is.EqualTo(1));
        Assert.That(await app.DbAsync(db => db.People.Where(p => p.Nip == elsewhere.Nip).Select(p => p.UnitId).SingleAsync()), Is.EqualTo(elsewhere.UnitId));
        var line = await app.DbAsync(db => db.Audit.Where(e => e.Act == Auditing.AuditActs.RosterImported.Code).Select(e => e.Changes).SingleAsync());
        Assert.That(line, Does.Contain("\"baru\",null,\"1\"").And.Contain("\"ditolak\",null,\"1\""), "whoever tries numbers so leaves people and a line behind");
    }

    // All parts of the preview, as they are read.
    private static async Task<string> AnswerAsync(ImportDesk desk, string number, string name, string position)
    {
        var address = await desk.JudgeAsync(Header + $"{number},{name},{position},SD-1,\n");
        var parts = new List<string>();
        foreach (var part in new[] { "semua", "periksa", "orang-sama", "ditolak", "baru" }) parts.Add((await desk.PartAsync(address, part)).QuerySelector("main")!.TextContent);
        return string.Join('\n', parts).Replace(address, "", StringComparison.Ordinal);
    }
}
