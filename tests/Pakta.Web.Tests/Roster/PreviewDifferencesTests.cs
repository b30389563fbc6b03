using Pakta.Web.Roster;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster;

/// <summary>The preview says what a row changes, from what to what, and who is not in the file.</summary>
[DatabaseSource]
public sealed class PreviewDifferencesTests(TestDatabase database)
{
    private const string Header = "NIP BARU,NAMA,NAMA JABATAN,KODE UNIT\n";
    private RosterCity _city = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _city = await new RosterCity(await PaktaApp.StartAsync(database)).WithUnitsAsync();
        await _city.PeopleAsync(Header + "198609262015051001,Ani,Guru,S1\n198609262015052002,Budi,Guru,S1\n198609262015052003,Cici,Guru,S1");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _city.DisposeAsync();

    [Test]
    public async Task Of_people()
    {
        var (rows, missing) = (new List<RowResult>(), new List<MissingRow>());
        var run = new ImportRun(false) { OnRow = rows.Add, OnMissing = missing.Add };
        var path = _city.Write(Header + "198609262015051001,Ani,Guru Utama,S1\n198609262015052002,Budi,Guru,P1");
        await _city.App.UseAsync((PeopleImport i) => i.RunAsync(new RosterFile(path), run, default));
        Assert.Multiple(() =>
        {
            Assert.That(rows[0].Fields, Is.EqualTo(new[] { new FieldChange("Jabatan", "Guru", "Guru Utama") }));
            Assert.That((rows[1].Change, rows[1].From, rows[1].Unit), Is.EqualTo((RowChange.Moved, "S1", "P1")));
            Assert.That(missing, Is.EqualTo(new[] { new MissingRow("Cici", "S1") }));
        });
    }

    [Test]
    public async Task Of_units()
    {
        var (rows, missing) = (new List<RowResult>(), new List<MissingRow>());
        var run = new ImportRun(false) { OnRow = rows.Add, OnMissing = missing.Add };
        var path = _city.Write($"{RosterCity.UnitHeader}\nR,Kota,PEMDA,,74.71\nD1,Dinas 1,DINAS,R,\nS1,SD Satu,SEKOLAH,D1,74.71.06");
        await _city.App.UseAsync((UnitImport i) => i.RunAsync(new RosterFile(path), run, default));
        Assert.Multiple(() =>
        {
            Assert.That(rows[2].Fields, Is.EqualTo(new[] { new FieldChange("Nama", "SD 1", "SD Satu") }));
            Assert.That((rows[2].Change, rows[2].From, rows[2].Parent), Is.EqualTo((RowChange.Moved, "R", "D1")));
            Assert.That(missing, Is.EqualTo(new[] { new MissingRow("Puskesmas 1", "P1") }));
        });
    }
}
