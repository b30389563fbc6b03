using Pakta.Web.Roster;

namespace Pakta.Web.Tests.Roster.Units;

/// <summary>A spelling that is kept for one unit never takes the people of another unit that bears that name.</summary>
public sealed class KeptSpellingTests
{
    private const string Units = RosterCity.UnitHeader + "\nR,Kota Contoh,PEMDA,,74.71\nSETDA,Sekretariat Daerah,SETDA,R,\nSETWAN,Sekretariat DPRD,SETWAN,R,\n"
        + "SETDA-1,Bagian Umum,BAGIAN,SETDA,\nSETWAN-1,Bagian Umum,BAGIAN,SETWAN,\n";
    private RosterCity _city = null!;

    [OneTimeSetUp]
    public async Task RenameAsync()
    {
        _city = await RosterCity.StartAsync();
        await _city.UnitsAsync(Units);
        var (renamed, _) = await _city.UnitsAsync(Units.Replace("SETDA-1,Bagian Umum", "SETDA-1,Bagian Umum dan Protokol", StringComparison.Ordinal));
        Assert.That(renamed.Changed, Is.EqualTo(1));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_city is not null) await _city.DisposeAsync();
    }

    [TestCase("Bagian Umum", "Sekretariat DPRD", "SETWAN-1")]
    [TestCase("Bagian Umum", "Setda", "SETDA-1")]
    [TestCase("Bagian Umum dan Protokol", "", "SETDA-1")]
    [TestCase("BAGIAN UMUM", "", null)]
    [TestCase("Bagian Umum Kota Contoh", "", null)]
    public async Task The_parent_says_which_or_a_human_does(string unit, string parent, string? code)
    {
        var (_, rows) = await _city.PeopleAsync($"NIP BARU,NAMA,NAMA JABATAN,UNIT KERJA,UNOR INDUK\n198609262015051001,Ani,Staf,{unit},{parent}", new ImportRun(false));
        var row = rows.Single();
        if (code is not null) Assert.That((row.Verdict.Code, row.Unit), Is.EqualTo(("ok", code)));
        else Assert.That((row.Verdict.Code, row.Verdict.Choices.Count), Is.EqualTo(("unit.ambiguous", 3)), "both, and leaving it out");
    }
}
