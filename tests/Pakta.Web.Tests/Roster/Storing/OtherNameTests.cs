using Microsoft.EntityFrameworkCore;
using Pakta.Core.People;
using Pakta.Web.Roster;
using Pakta.Web.Roster.People;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Storing;

/// <summary>A valid number of somebody else: nobody's name, unit and signature go to another human by a typing error.</summary>
[DatabaseSource]
public sealed class OtherNameTests(TestDatabase database) : RosterCityFixture(database)
{
    private const string Header = "NIP BARU,NAMA,NAMA JABATAN,KODE UNIT\n";
    private static readonly string[] Names =
        ["Budi Santoso", "Siti Aminah", "Made Wijaya", "Andi Tenri", "Rina Kartika", "Joko Susilo", "Dewi Lestari", "Agus Purnomo", "Yusuf Hakim", "Nina Marlina", "Toni Gunawan", "Eka Fitri"];
    [Test]
    public async Task The_number_of_somebody_else_is_asked_about_and_stores_nothing()
    {
        await ImportAsync(Row(1, "Budi Santoso"));
        var known = await PersonAsync();
        var (summary, rows) = await ImportAsync(Row(1, "Made Wijaya", "P1"));
        var question = rows.Single().Verdict;
        Assert.That((question.Verdict, question.Code, summary.ChangesAnything, question.Choices[0].Label.StartsWith("Budi Santoso", StringComparison.Ordinal)),
            Is.EqualTo((Verdict.Review, "person.othername", false, true)));
        Assert.That(await PersonAsync(), Is.EqualTo(known));
        await AnswerAsync(question, RowChoice.Skip);
        Assert.That(await PersonAsync(), Is.EqualTo(known));
        await AnswerAsync(question, question.Choices[0].Code);
        Assert.That((await PersonAsync(), await City.App.DbAsync(db => db.PersonChanges.Where(c => c.Kind == PersonChangeKind.Renamed).Select(c => c.Before).SingleAsync())),
            Is.EqualTo(("Made Wijaya P1", "Budi Santoso")), "the same human, who bears another name now");

        Task AnswerAsync(RowVerdict asked, string choice) => City.PeopleAsync(Header + Row(1, "Made Wijaya", "P1"),
            new ImportRun(true) { Choices = new Dictionary<string, string> { [asked.Key] = choice } });
    }

    [Test]
    public async Task A_further_post_goes_to_nobody_of_another_name()
    {
        await ImportAsync(Row(1, "Budi Santoso"));
        var (_, rows) = await ImportAsync(Row(1, "Made Wijaya"), "198609012015051001,Made Wijaya,Plt. Kepala Puskesmas 1,P1");
        Assert.That(rows.Select(r => r.Verdict.Code), Is.EqualTo((string[])["person.othername", "person.othername"]));
        Assert.That(await City.App.DbAsync(db => db.ExtraPosts.CountAsync()), Is.Zero);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_column_of_names_that_was_sorted_apart_stops_the_whole_list(bool isMended)
    {
        await ImportAsync([.. Names.Select((n, i) => Row(i + 1, n))]);
        var before = await EverybodyAsync();
        var apart = Names.Select((_, i) => Row(i + 1, Names[(i + 1) % Names.Length], isMended ? "P1,," : "P1")).Append(Row(13, "Wa Ode Sari", isMended ? "P1,," : "P1"));
        var list = (isMended ? Header.Replace("UNIT\n", "UNIT,MASALAH,SARAN\n", StringComparison.Ordinal) : Header) + string.Join('\n', apart);
        var (shown, _) = await City.PeopleAsync(list, new ImportRun(false));
        var (done, rows) = await City.PeopleAsync(list, new ImportRun(true));
        Assert.That(rows.Count(r => r.Verdict.Code == "person.othername"), Is.EqualTo(Names.Length));
        Assert.That((shown.Fault?.Code, done.Fault?.Code), isMended ? Is.EqualTo(((string?)null, (string?)null)) : Is.EqualTo(("columns.apart", "columns.apart")));
        Assert.That(await EverybodyAsync(), isMended ? Has.Count.EqualTo(Names.Length + 1) : Is.EqualTo(before), "nothing of it, not even who is new");
    }

    [TestCase("Muh. Ali", "MUHAMMAD ALI", true)]
    [TestCase("Muh. Ali", "Muhammad", true)]
    [TestCase("Sitti Nurhaliza", "SITI NUR HALIZA", true)]
    [TestCase("Soeharto", "Suharto", true)]
    [TestCase("Djoko Soesilo", "Joko S.", true)]
    [TestCase("Achmad Jusuf", "Ahmad", true)]
    [TestCase("Sri Wahyuni", "Sriwahyuni", true)]
    [TestCase("Abd. Rahman", "Abdurrahman", true)]
    [TestCase("A. Fauzi", "Ahmad", true)]
    [TestCase("Ma'ruf", "MARUF AMIN", true)]
    [TestCase("Siti Aminah", "Siti Aminah Putri", true)]
    [TestCase("I", "I Made Wijaya", true)]
    [TestCase("Muhammad Ali", "Muhammad Yusuf", false)]
    [TestCase("Wa Ode Rina", "Wa Ode Sari", false)]
    [TestCase("I Made Wijaya", "I Ketut Sudana", false)]
    [TestCase("Suharto", "Budi", false)]
    public void Another_spelling_is_no_other_name(string name, string other, bool mayBeOne) =>
        Assert.That((NameWords.MayBeOne(name, other), NameWords.MayBeOne(other, name)), Is.EqualTo((mayBeOne, mayBeOne)));

    private static string Row(int number, string name, string unit = "S1") => $"198609{number:00}2015051001,{name},Guru,{unit}";

    private Task<(ImportSummary Summary, List<RowResult> Rows)> ImportAsync(params string[] rows) => City.PeopleAsync(Header + string.Join('\n', rows), new ImportRun(true));

    private async Task<string> PersonAsync() => (await EverybodyAsync()).Single();

    private Task<List<string>> EverybodyAsync() => City.App.DbAsync(async db => (await db.People
        .Join(db.Units, p => p.UnitId, u => u.Id, (p, u) => new { p.Nip, p.Name, u.Code }).OrderBy(p => p.Nip).ToListAsync()).ConvertAll(p => $"{p.Name} {p.Code}"));
}
