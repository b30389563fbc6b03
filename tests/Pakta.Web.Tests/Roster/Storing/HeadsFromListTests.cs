using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Roster;
using Pakta.Web.Roster.Officials;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Storing;

/// <summary>Heads and acting heads as a list names them, by the position where it has no column for them.</summary>
[DatabaseSource]
public sealed class HeadsFromListTests(TestDatabase database) : RosterCityFixture(database)
{
    private const string Header = "NIP BARU,NAMA,NAMA JABATAN,KODE UNIT\n";
    private const string Ani = "198609262015052001,Ani,";
    private const string Budi = "198609262015051002,Budi,";
    private const string Cici = "198703262015052003,Cici,";
    [Test]
    public async Task A_unit_has_one_head_another_an_acting_one_beside_the_vacancy()
    {
        await ImportAsync(Ani + "Kepala SD 1,S1", Budi + "Plt. Kepala Puskesmas 1,P1", Cici + "Kepala Seksi Gizi,P1");
        Assert.That(await HeadsAsync(), Is.EqualTo((string[])["P1 Plt Budi", "S1 Ani"]));
    }

    [Test]
    public async Task An_acting_head_of_a_list_has_no_end_and_the_row_says_so()
    {
        var said = (await ImportAsync(Budi + "Plt. Kepala Puskesmas 1,P1")).Single().Verdict;
        Assert.That((said.Verdict, said.Code), Is.EqualTo((Verdict.Ok, "head.noend")));
    }

    [Test]
    public async Task Two_who_claim_to_head_one_unit_are_asked_about_and_one_of_them_does()
    {
        string[] rows = [Ani + "Kepala SD 1,S1", Budi + "Kepala Sekolah,S1"];
        var asked = await ImportAsync(rows);
        Assert.That(asked.Select(r => r.Verdict.Code), Is.EqualTo((string[])["head.twice", "head.twice"]));
        Assert.That(await HeadsAsync(), Is.Empty);
        await AnswerAsync(rows, (asked[1].Verdict.Key, RowChoice.Head));
        Assert.That(await HeadsAsync(), Is.EqualTo((string[])["S1 Budi"]));
        Assert.That(await City.App.DbAsync(db => db.People.CountAsync()), Is.EqualTo(2), "the other one is staff");
    }

    [Test]
    public async Task A_position_that_leaves_it_open_is_asked_about([Values(RowChoice.Head, RowChoice.Staff)] string answer)
    {
        var row = Ani + "Kepala Dinas Pendidikan,S1";
        var asked = (await ImportAsync(row)).Single().Verdict;
        Assert.That((asked.Verdict, asked.Code), Is.EqualTo((Verdict.Review, "head.unsure")));
        await AnswerAsync([row], (asked.Key, answer));
        Assert.That(await HeadsAsync(), answer == RowChoice.Head ? Is.EqualTo((string[])["S1 Ani"]) : Is.Empty);
    }

    [TestCase("Plt.", new[] { "S1 Budi" })]
    [TestCase("Pj.", new[] { "S1 Budi" })]
    [TestCase("Pjs.", new[] { "S1 Budi" })]
    [TestCase("Plh.", new[] { "S1 Budi", "S1 Plh Ani" })]
    public async Task A_definitive_head_ends_the_acting_one_but_not_who_stands_in_for_a_day(string acting, string[] left)
    {
        await ImportAsync(Ani + acting + " Kepala SD 1,S1");
        Assert.That(await HeadsAsync(), Is.EqualTo((string[])[$"S1 {acting.TrimEnd('.')} Ani"]));
        await ImportAsync(Ani + "Guru,S1", Budi + "Kepala SD 1,S1");
        Assert.That(await HeadsAsync(), Is.EqualTo(left));
    }

    [TestCase("Plt. Kepala Sekolah,S1")]
    [TestCase("Plh. Kepala Sekolah,S1")]
    public async Task A_head_and_an_acting_one_whom_one_list_names_both_stay_however_often_it_comes(string acting)
    {
        string[] rows = [Ani + "Kepala SD 1,S1", Budi + acting];
        await ImportAsync(rows);
        var (heads, posts) = (await HeadsAsync(), await PostsAsync());
        Assert.That(heads, Has.Count.EqualTo(2));
        await ImportAsync(rows);
        await ImportAsync([rows[1], rows[0]]);
        Assert.That((await HeadsAsync(), await PostsAsync()), Is.EqualTo((heads, posts)));
        await ImportAsync(rows[0], Budi + "Guru,S1");
        Assert.That(await HeadsAsync(), Is.EqualTo(acting.StartsWith("Plh", StringComparison.Ordinal) ? heads : ["S1 Ani"]));

        Task<int> PostsAsync() => City.App.DbAsync(db => db.Appointments.CountAsync());
    }

    [Test]
    public async Task Another_acting_head_takes_the_place_and_a_list_without_a_head_leaves_it()
    {
        await ImportAsync(Ani + "Plt. Kepala SD 1,S1");
        await ImportAsync(Ani + "Guru,S1", Budi + "Plt. Kepala SD 1,S1");
        Assert.That(await HeadsAsync(), Is.EqualTo((string[])["S1 Plt Budi"]));
        await ImportAsync(Ani + "Guru,S1", Budi + "Guru,S1");
        Assert.That(await HeadsAsync(), Is.EqualTo((string[])["S1 Plt Budi"]));
    }

    [Test]
    public async Task The_list_of_acting_heads_gives_them_a_period()
    {
        await ImportAsync(Ani + "Guru,S1");
        var path = City.Write("kode_unit,nip,jenis,mulai,sampai\nS1,198609262015052001,PLT,2026-11-01,2027-01-31\nS1,198609262015052001,PLT,2026-11-01,2026-10-01\n");
        var rows = new List<RowResult>();
        await City.App.UseAsync((ActingImport i) => i.RunAsync(new RosterFile(path), new ImportRun(true) { OnRow = rows.Add }, default));
        Assert.That(rows.Select(r => r.Verdict.Code), Is.EqualTo((string[])["ok", "date.shape"]));
        var post = await City.App.DbAsync(db => db.Appointments.SingleAsync());
        Assert.That((post.Acting, post.HoldsOn(new DateOnly(2027, 1, 31)), post.HoldsOn(new DateOnly(2027, 2, 1))), Is.EqualTo((ActingKind.Plt, true, false)));
    }

    private async Task<List<RowResult>> ImportAsync(params string[] rows) => (await City.PeopleAsync(Header + string.Join('\n', rows), new ImportRun(true))).Rows;

    private Task<(ImportSummary, List<RowResult>)> AnswerAsync(string[] rows, params (string Key, string Choice)[] answers) =>
        City.PeopleAsync(Header + string.Join('\n', rows), new ImportRun(true) { Choices = answers.ToDictionary(a => a.Key, a => a.Choice) });

    private Task<List<string>> HeadsAsync() => City.App.DbAsync(async db => (await db.Appointments.Where(a => a.Role == Role.Head && a.EndedAt == null)
        .Join(db.Units, a => a.UnitId, u => u.Id, (a, u) => new { a.Acting, a.PersonId, u.Code })
        .Join(db.People, a => a.PersonId, p => p.Id, (a, p) => new { a.Code, a.Acting, p.Name }).ToListAsync())
        .Select(a => a.Acting is { } acting ? $"{a.Code} {acting} {a.Name}" : $"{a.Code} {a.Name}").Order(StringComparer.Ordinal).ToList());
}
