using Microsoft.EntityFrameworkCore;
using Pakta.Web.Roster;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Tests.Infrastructure;
using Pakta.Web.Tests.Roster.Quirks;

namespace Pakta.Web.Tests.Roster.Storing;

/// <summary>Excel has cut the last three digits: the one known person with the first fifteen and the name is offered, never taken.</summary>
[DatabaseSource]
public sealed class CutNumberTests(TestDatabase database)
{
    private const string Cut = "198609262015051000";
    private static readonly string[] Header = ["NIP BARU", "NAMA", "NAMA JABATAN", "KODE UNIT"];
    private RosterCity _city = null!;

    [SetUp]
    public async Task Start()
    {
        _city = await (await RosterCity.StartAsync(database)).WithUnitsAsync();
        await _city.PeopleAsync($"{string.Join(',', Header)}\n198609262015051001,\"Budi Santoso, S.Pd\",Guru,S1\n198609262015051007,Made Wijaya,Guru,S1\n");
    }

    [TearDown]
    public async Task Stop()
    {
        if (_city is not null) await _city.DisposeAsync();
    }

    [Test]
    public async Task The_known_person_is_offered_and_taken_when_somebody_says_so()
    {
        var (_, question) = await ImportAsync("BUDI SANTOSO", "Kepala Perpustakaan");
        Assert.That((question.Verdict, question.Code, question.Choices.Count), Is.EqualTo((Verdict.Review, "nip.sequence", 2)));
        Assert.That(question.Choices[0].Label, Does.Contain("Budi Santoso").And.Not.Contain("198609262015051001"));
        Assert.That(await PositionAsync(), Is.EqualTo("Guru"), "nothing is taken by itself");
        var (done, answered) = await ImportAsync("BUDI SANTOSO", "Kepala Perpustakaan", (question.Key, question.Choices[0].Code));
        Assert.That((answered.Verdict, answered.Code, done.Changed, done.New), Is.EqualTo((Verdict.Ok, "nip.sequence", 1, 0)));
        Assert.That(await PositionAsync(), Is.EqualTo("Kepala Perpustakaan"));
    }

    [TestCase("Budi Santoso", 0)]
    [TestCase("Budi Hartono", 1)]
    public async Task Whom_the_row_may_mean_is_not_missing(string name, int missing)
    {
        var (summary, _) = await _city.PeopleAsync($"{string.Join(',', Header)}\n198609262015051007,Made Wijaya,Guru,S1\n{Cut},{name},Guru,S1\n");
        Assert.That(summary.Missing, Is.EqualTo(missing));
    }

    [Test]
    public async Task The_row_can_be_left_out()
    {
        var (_, question) = await ImportAsync("Budi Santoso", "Kepala Perpustakaan");
        var (done, _) = await ImportAsync("Budi Santoso", "Kepala Perpustakaan", (question.Key, RowChoice.Skip));
        Assert.That((done.IsClean, done.ChangesAnything, await PositionAsync()), Is.EqualTo((true, false, "Guru")));
    }

    [Test]
    public async Task Another_name_is_offered_nobody()
    {
        var (_, verdict) = await ImportAsync("Budi Hartono", "Guru");
        Assert.That((verdict.Verdict, verdict.Choices.Count), Is.EqualTo((Verdict.Rejected, 0)));
    }

    [Test]
    public async Task Two_namesakes_of_the_same_fifteen_digits_are_not_offered()
    {
        var list = $"{string.Join(',', Header)}\n198609262015051002,Budi Santoso,Guru,P1\n";
        await _city.PeopleAsync(list, new ImportRun(true) { Choices = new Dictionary<string, string> { ["2:person.same"] = RowChoice.Accept } });
        var (_, verdict) = await ImportAsync("Budi Santoso", "Guru");
        Assert.That((verdict.Verdict, verdict.Choices.Count), Is.EqualTo((Verdict.Rejected, 0)));
    }

    [Test]
    public async Task Somebody_outside_ones_scope_is_not_offered()
    {
        var path = Write("Budi Santoso", "Guru");
        var rows = new List<RowResult>();
        var run = new ImportRun(true) { OnRow = rows.Add, MayKeep = p => p.StartsWith("R/P1/", StringComparison.Ordinal) };
        await _city.App.UseAsync((PeopleImport i) => i.RunAsync(new RosterFile(path), run, default));
        Assert.That((rows.Single().Verdict.Verdict, rows.Single().Verdict.Choices.Count), Is.EqualTo((Verdict.Rejected, 0)));
    }

    [Test]
    public async Task A_choice_that_was_not_offered_takes_nobody()
    {
        var other = await _city.App.DbAsync(db => db.People.Where(p => p.Name == "Made Wijaya").Select(p => p.Id).SingleAsync());
        var (_, question) = await ImportAsync("Budi Santoso", "Kepala Perpustakaan", ("2:nip.sequence", $"person:{Guid.Empty:N}"));
        Assert.That(question.Verdict, Is.EqualTo(Verdict.Review));
        Assert.That(await _city.App.DbAsync(db => db.People.Where(p => p.Id == other).Select(p => p.Position).SingleAsync()), Is.EqualTo("Guru"));
    }

    // A number cell, as Excel stores it.
    private string Write(string name, string position)
    {
        var path = Path.Combine(_city.App.Folder, "angka.xlsx");
        NumberBook.Write(path, Header, [[Cut, name, position, "S1"]]);
        return path;
    }

    private async Task<(ImportSummary Summary, RowVerdict Verdict)> ImportAsync(string name, string position, params (string Key, string Choice)[] choices)
    {
        var (path, rows) = (Write(name, position), new List<RowResult>());
        var run = new ImportRun(true) { OnRow = rows.Add, Choices = choices.ToDictionary(c => c.Key, c => c.Choice) };
        var result = await _city.App.UseAsync((PeopleImport i) => i.RunAsync(new RosterFile(path), run, default));
        return (result.Value, rows.Single().Verdict);
    }

    private Task<string> PositionAsync() => _city.App.DbAsync(db => db.People.Where(p => p.Nip == "198609262015051001").Select(p => p.Position).SingleAsync());
}
