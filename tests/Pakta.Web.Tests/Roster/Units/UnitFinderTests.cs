using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Tests.Roster.Units;

/// <summary>A code is believed as it stands, or with all of its dots lost; a name beside it may be that of an office above.</summary>
public sealed class UnitFinderTests
{
    private static readonly KnownUnit City = Unit("R", "Kota Contoh", UnitKind.Pemda, null, "74.71");
    private static readonly KnownUnit Office = Unit("D01", "Dinas Pendidikan", UnitKind.Dinas, City, "74.71");
    private static readonly KnownUnit District = Unit("KEC06", "Kecamatan Abeli", UnitKind.Kecamatan, City, "74.71.06");
    private static readonly UnitFinder Finder = new(new UnitNames(
    [
        City, Office, District, Unit("S01", "SD Negeri 1", UnitKind.Sekolah, Office, "74.71.06"), Unit("11.1", "Bagian Hukum", UnitKind.Bagian, City, "74.71"),
        Unit("KEL0608", "Kelurahan Poasia", UnitKind.Kelurahan, District, "74.71.06.1008"),
    ], []), null);

    [TestCase("11.1", "11.1")]
    [TestCase("111", "11.1")]
    [TestCase("74.71.06.1008", "KEL0608")]
    [TestCase("7471061008", "KEL0608")]
    [TestCase("1.11", null)]
    [TestCase("747.106.1008", null)]
    public void Dots_may_be_lost_but_never_stand_elsewhere(string code, string? unit)
    {
        var hit = Finder.Find(new UnitText(code, false, null, null, null));
        Assert.That((hit.Unit?.Code, hit.Code), Is.EqualTo((unit, unit is null ? "unit.unknown" : null)));
    }

    [Test]
    public void A_number_whose_dot_stands_elsewhere_is_asked_about_and_no_unit_is_offered()
    {
        var hit = Finder.Find(new UnitText("1.11", true, null, null, null));
        Assert.That((hit.Unit, hit.Code, hit.Proposals.Count), Is.EqualTo(((KnownUnit?)null, "unit.numeric", 0)));
    }

    [TestCase("KEC06", "Kecamatan Abeli", "KEC06")]
    [TestCase("KEL0608", "Kecamatan Abeli", "KEL0608")]
    [TestCase("S01", "Dinas Pendidikan", "S01")]
    [TestCase("KEC06", "Kelurahan Poasia", null)]
    [TestCase("D01", "SD Negeri 1", null)]
    [TestCase("KEC06", "Dinas Pendidikan", null)]
    public void Beside_a_code_a_name_above_it_passes_and_one_below_is_asked_about(string code, string name, string? unit)
    {
        var hit = Finder.Find(new UnitText(code, false, name, null, null));
        Assert.That((hit.Unit?.Code, hit.Code, hit.Proposals.Count), Is.EqualTo((unit, unit is null ? "unit.disagree" : null, unit is null ? 2 : 0)));
    }

    private static KnownUnit Unit(string code, string name, UnitKind kind, KnownUnit? parent, string region) =>
        new(new UnitId(Guid.CreateVersion7(PaktaApp.Monday)), code, name, kind, parent?.Id, UnitPath.Of(parent?.Path, code), region);
}
