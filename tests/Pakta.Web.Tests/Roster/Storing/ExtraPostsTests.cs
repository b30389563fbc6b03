using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Roster;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Storing;

/// <summary>A person with several posts counts once; a further post goes when a newer list of its unit no longer names it.</summary>
[DatabaseSource]
public sealed class ExtraPostsTests(TestDatabase database)
{
    private const string Header = "NIP BARU,NAMA,NAMA JABATAN,KODE UNIT,KEPALA UNIT";
    private const string Main = "198609262015052001,Ani,Guru,SD-1,";
    private const string Extra = "198609262015052001,Ani,Plt. Kepala SD 2,SD-2,Y";
    private const string Other = "198609262015051002,Budi,Guru,SD-2,";
    private RoundStory _story = null!;

    private RosterCity City => new(_story.App);

    [SetUp]
    public async Task Start() => _story = await RoundStory.OnAsync(await PaktaApp.StartAsync(database));

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task A_person_with_two_posts_counts_once_in_the_own_unit()
    {
        await _story.OpenRoundAsync();
        var before = await _story.App.DbAsync(db => db.Members.CountAsync());
        var rows = await ImportAsync(Main, Extra, Other);
        Assert.That(rows.Select(r => r.Verdict.Code), Is.EqualTo((string[])["ok", "nip.extrapost", "ok"]));
        Assert.That(await _story.App.DbAsync(db => db.Members.CountAsync()), Is.EqualTo(before + 2));
        Assert.That(await PostsAsync(), Is.EqualTo((string[])["Ani Plt. Kepala SD 2 2026-11-23 "]));
        Assert.That(await ActingAsync(), Is.EqualTo((string[])["Ani"]), "the unit of the further post has its acting head");
        var again = await ImportAsync(Extra, Other, Main);
        Assert.That(again.Select(r => r.Change).Distinct(), Is.EqualTo(new[] { RowChange.Unchanged }));
        Assert.That(await PostsAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Of_two_posts_in_their_own_right_somebody_says_which_is_the_main_one()
    {
        string[] rows = [Main, "198609262015052001,Ani,Guru,SD-2,"];
        var asked = await ImportAsync(rows);
        Assert.That(asked.Select(r => r.Verdict.Code), Is.EqualTo((string[])["nip.twice", "nip.twice"]));
        var choices = new Dictionary<string, string> { [asked[0].Verdict.Key] = "unit:SD-2" };
        await City.PeopleAsync(List(rows), new ImportRun(true) { Choices = choices });
        Assert.That(await _story.App.DbAsync(db => db.People.Where(p => p.Name == "Ani").Join(db.Units, p => p.UnitId, u => u.Id, (p, u) => u.Code).ToListAsync()),
            Is.EqualTo((string[])["SD-2"]));
        Assert.That(await PostsAsync(), Is.EqualTo((string[])["Ani Guru 2026-11-23 "]));
    }

    [Test]
    public async Task A_further_post_that_a_newer_list_of_its_unit_no_longer_names_ends_with_its_acting_headship()
    {
        await ImportAsync(Main, Extra, Other);
        _story.App.Clock.Advance(TimeSpan.FromDays(30));
        var (shown, _) = await City.PeopleAsync(List(Main, Other), new ImportRun(false));
        Assert.That(shown.Notes.Single(n => n.Code == "post.ended").Message, Does.Contain("Ani (Plt. Kepala SD 2)"));
        Assert.That(await ActingAsync(), Has.Count.EqualTo(1), "a preview ends nothing");
        await ImportAsync(Main, Other);
        Assert.That(await PostsAsync(), Is.EqualTo((string[])["Ani Plt. Kepala SD 2 2026-11-23 2026-12-22"]));
        Assert.That(await ActingAsync(), Is.Empty);
        var (again, _) = await City.PeopleAsync(List(Main, Other), new ImportRun(true));
        Assert.That(again.Notes.Select(n => n.Code), Has.No.Member("post.ended"));
        await ImportAsync(Main, Extra, Other);
        Assert.That(await PostsAsync(), Has.Count.EqualTo(2), "given anew, it is a new post");
    }

    [TestCase("of the own unit alone", new[] { Main })]
    [TestCase("with the post in a row that waits for a human", new[] { Main, Other, "198609262015052001,Ani,Plt. Kepala SD 2,SD 2 Conto," })]
    [TestCase("with a number in that unit that nobody can read", new[] { Main, Other, "19860926201505200,Ani,Plt. Kepala SD 2,SD-2," })]
    public async Task It_stays_after_a_list(string what, string[] rows)
    {
        await ImportAsync(Main, Extra, Other);
        await ImportAsync(rows);
        Assert.That(await PostsAsync(), Is.EqualTo((string[])["Ani Plt. Kepala SD 2 2026-11-23 "]), what);
        Assert.That(await ActingAsync(), Has.Count.EqualTo(1), what);
    }

    [Test]
    public async Task It_stays_after_a_file_of_mended_rows()
    {
        await ImportAsync(Main, Extra, Other);
        await City.PeopleAsync($"{Header},MASALAH,SARAN\n{Main},,\n{Other},,", new ImportRun(true));
        Assert.That(await PostsAsync(), Is.EqualTo((string[])["Ani Plt. Kepala SD 2 2026-11-23 "]));
    }

    [TestCase(RowChoice.Post, "SD-1", new[] { "Ani Plt. Kepala SD 2 2026-11-23 " })]
    [TestCase(RowChoice.Move, "SD-2", new string[0])]
    [TestCase(RowChoice.Skip, "SD-1", new string[0])]
    public async Task A_list_that_names_the_acting_post_alone_moves_nobody_until_somebody_says_so(string answer, string unit, string[] posts)
    {
        await ImportAsync(Main);
        var question = (await ImportAsync(Extra, Other))[0].Verdict;
        Assert.That((question.Verdict, question.Code, await UnitAsync()), Is.EqualTo((Verdict.Review, "person.post", "SD-1")));
        var run = new ImportRun(true) { Choices = new Dictionary<string, string> { [question.Key] = answer } };
        var (_, rows) = await City.PeopleAsync(List(Extra, Other), run);
        Assert.That((rows[0].Verdict.Verdict, rows[0].Verdict.Code, await UnitAsync()), Is.EqualTo((Verdict.Ok, "person.post", unit)));
        Assert.That(await PostsAsync(), Is.EqualTo(posts));
        Assert.That(await ActingAsync(), Has.Count.EqualTo(answer == RowChoice.Skip ? 0 : 1));
        var (again, _) = await City.PeopleAsync(List(Extra, Other), run);
        Assert.That(again.ChangesAnything, Is.False);
    }

    [Test]
    public async Task A_file_of_mended_rows_with_the_acting_post_alone_moves_nobody()
    {
        await ImportAsync(Main, Other);
        var (_, rows) = await City.PeopleAsync($"{Header},MASALAH,SARAN\n{Extra},,", new ImportRun(true));
        Assert.That((rows.Single().Verdict.Code, await UnitAsync()), Is.EqualTo(("person.post", "SD-1")));
    }

    [Test]
    public async Task A_list_of_the_unit_of_a_further_post_moves_nobody_there()
    {
        const string second = "198609262015052001,Ani,Guru,SD-2,";
        await City.PeopleAsync(List(Main, second), new ImportRun(true) { Choices = new Dictionary<string, string> { ["2:nip.twice"] = "unit:SD-1" } });
        Assert.That(await PostsAsync(), Is.EqualTo((string[])["Ani Guru 2026-11-23 "]));
        Assert.That((await ImportAsync(second)).Single().Verdict.Code, Is.EqualTo("person.post"));
        Assert.That(await UnitAsync(), Is.EqualTo("SD-1"));
        await City.PeopleAsync(List(Main, second), new ImportRun(true) { Choices = new Dictionary<string, string> { ["2:nip.twice"] = "unit:SD-2" } });
        Assert.That(await UnitAsync(), Is.EqualTo("SD-2"), "a list that holds both posts is asked once");
    }

    private Task<string> UnitAsync() => _story.App.DbAsync(db => db.People.Where(p => p.Name == "Ani").Join(db.Units, p => p.UnitId, u => u.Id, (p, u) => u.Code).SingleAsync());

    private static string List(params string[] rows) => $"{Header}\n{string.Join('\n', rows)}\n";

    private async Task<List<RowResult>> ImportAsync(params string[] rows) => (await City.PeopleAsync(List(rows), new ImportRun(true))).Rows;

    private Task<List<string>> PostsAsync() => _story.App.DbAsync(async db => (await db.ExtraPosts
        .Join(db.People, e => e.PersonId, p => p.Id, (e, p) => new { p.Name, e.Position, e.From, e.Until }).ToListAsync())
        .ConvertAll(p => $"{p.Name} {p.Position} {p.From:yyyy-MM-dd} {p.Until:yyyy-MM-dd}"));

    private Task<List<string>> ActingAsync() => _story.App.DbAsync(db => db.Appointments.Where(a => a.Role == Role.Head && a.Acting != null && a.EndedAt == null)
        .Join(db.People, a => a.PersonId, p => p.Id, (_, p) => p.Name).ToListAsync());
}
