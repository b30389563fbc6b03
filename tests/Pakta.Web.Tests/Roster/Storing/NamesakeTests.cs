using Microsoft.EntityFrameworkCore;
using Pakta.Web.Roster;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Storing;

/// <summary>People without a number are known by name and unit alone; where that names two, somebody says which one.</summary>
[DatabaseSource]
public sealed class NamesakeTests(TestDatabase database) : RosterCityFixture(database)
{
    private const string Header = "NIP BARU,NAMA,NAMA JABATAN,KODE UNIT\n";
    private const string Cook = "honorer,La Ode Ali,Juru Masak,S1", Guard = "honorer,LA ODE ALI,Penjaga,S1";
    [Test]
    public async Task One_row_and_one_record_of_a_name_in_a_unit_are_one_human()
    {
        await ImportAsync([Cook]);
        var again = await ImportAsync([Guard]);
        Assert.That((again.Single().Change, await PositionsAsync()), Is.EqualTo((RowChange.Changed, "Penjaga")));
    }

    [Test]
    public async Task Two_rows_of_one_name_are_asked_about_and_each_goes_to_its_own_record()
    {
        string[] list = [Cook, Guard];
        var asked = await ImportAsync(list);
        Assert.That(asked.Select(r => r.Verdict.Code), Is.EqualTo((string[])["person.namesake", "person.namesake"]));
        Assert.That(await PositionsAsync(), Is.Empty);
        await ImportAsync(list, ("2:person.namesake", RowChoice.Accept), ("3:person.namesake", RowChoice.Accept));
        Assert.That(await PositionsAsync(), Is.EqualTo("Juru Masak, Penjaga"));
        var (cook, guard) = (await CodeAsync("Juru Masak"), await CodeAsync("Penjaga"));
        var twice = await ImportAsync([Guard, Cook], ("2:person.namesake", guard), ("3:person.namesake", cook));
        Assert.That(twice.Select(r => (r.Verdict.Verdict, r.Change)).Distinct(), Is.EqualTo(new[] { (Verdict.Ok, RowChange.Unchanged) }));
        var one = (await ImportAsync([Guard])).Single().Verdict;
        Assert.That((one.Code, one.Choices.Count, one.Choices[0].Label.EndsWith("(tanpa NIP)", StringComparison.Ordinal)), Is.EqualTo(("person.namesake", 4, true)));
        Assert.That(await PositionsAsync(), Is.EqualTo("Juru Masak, Penjaga"));
    }

    // Each of them is listed as non-ASN.
    private async Task<List<RowResult>> ImportAsync(string[] rows, params (string Key, string Choice)[] choices) => (await City.PeopleAsync(Header + string.Join('\n', rows), new ImportRun(true)
    {
        Choices = choices.Concat(rows.Select((_, i) => ($"{i + 2}:nip.missing", RowChoice.NonAsn))).ToDictionary(c => c.Item1, c => c.Item2),
    })).Rows;

    private async Task<string> PositionsAsync() => string.Join(", ", await City.App.DbAsync(db => db.People.OrderBy(p => p.Position).Select(p => p.Position).ToListAsync()));

    private Task<string> CodeAsync(string position) => City.App.DbAsync(async db => $"{RowChoice.PersonPrefix}{(await db.People.SingleAsync(p => p.Position == position)).Id.Value:N}");
}
