using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;

namespace Pakta.Web.Tests.Roster;

public sealed class DemoFilesTests
{
    [Test]
    public async Task The_csv_and_the_xlsx_say_the_same_and_a_second_import_changes_nothing()
    {
        await using var city = await RosterCity.StartAsync();
        var (units, _) = await city.UnitsFileAsync(RosterCity.Demo("unit.csv"));
        var (first, rows) = await city.PeopleFileAsync(RosterCity.Demo("pegawai.csv"));
        var (second, _) = await city.PeopleFileAsync(RosterCity.Demo("pegawai.csv"));
        var (xlsx, xlsxRows) = await city.PeopleFileAsync(RosterCity.Demo("pegawai.xlsx"));
        var (again, _) = await city.UnitsFileAsync(RosterCity.Demo("unit.csv"));
        Assert.Multiple(() =>
        {
            Assert.That((units.New, units.IsClean), Is.EqualTo((216, true)));
            Assert.That((first.New, first.IsClean), Is.EqualTo((5097, true)));
            Assert.That((second.Unchanged, second.ChangesAnything, second.Missing), Is.EqualTo((5097, false, 0)));
            Assert.That((xlsx.Unchanged, xlsx.ChangesAnything, xlsx.IsClean), Is.EqualTo((5097, false, true)));
            Assert.That((again.Unchanged, again.ChangesAnything), Is.EqualTo((216, false)));
            Assert.That(xlsxRows.Select(r => (r.Verdict.Row, r.Label, r.Unit)), Is.EqualTo(rows.Select(r => (r.Verdict.Row, r.Label, r.Unit))));
        });
    }

    [Test]
    public async Task Every_unit_but_the_root_one_school_and_the_acting_one_has_a_head()
    {
        await using var city = await RosterCity.StartAsync();
        await city.UnitsFileAsync(RosterCity.Demo("unit.csv"));
        await city.PeopleFileAsync(RosterCity.Demo("pegawai.csv"));
        var headless = await city.App.DbAsync(db => db.Units
            .Where(u => !db.Appointments.Any(a => a.UnitId == u.Id && a.Role == Role.Head)).Select(u => u.Code).ToListAsync());
        Assert.That(headless, Is.EquivalentTo((string[])["R", "B07", "SD0101"]));
    }
}
