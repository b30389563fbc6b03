using Pakta.Web.Data;

namespace Pakta.Web.Tests.Data;

public sealed class RegionsTests
{
    [Test]
    public void The_whole_country_is_there()
    {
        var provinces = Regions.In(null).ToList();
        var regencies = provinces.SelectMany(p => Regions.In(p.Code)).ToList();
        var districts = regencies.SelectMany(r => Regions.In(r.Code)).ToList();
        var villages = districts.SelectMany(d => Regions.In(d.Code)).ToList();
        Assert.That((provinces.Count, regencies.Count, districts.Count, villages.Count), Is.EqualTo((38, 514, 7285, 83762)));
        Assert.That(villages.Select(v => v.VillageKind).Distinct(), Is.EquivalentTo(new char?[] { '1', '2', '3' }));
        Assert.That(villages.Select(v => v.Code), Is.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    }

    [TestCase("74.71.06.1008", "Poasia, Abeli, Kota Kendari, Sulawesi Tenggara")]
    [TestCase("74.71.04", "Poasia, Kota Kendari, Sulawesi Tenggara")]
    [TestCase("11", "Aceh")]
    public void A_region_knows_where_it_lies(string code, string names) =>
        Assert.That(string.Join(", ", Regions.SelfAndAbove(code).Select(r => r.Name)), Is.EqualTo(names));

    [TestCase("74.71.06.9999")]
    [TestCase("99")]
    [TestCase("74.71.06.10081")]
    [TestCase("7")]
    [TestCase("")]
    [TestCase("zz")]
    [TestCase(null)]
    public void What_is_not_there_is_not_found(string? code) => Assert.That(Regions.Find(code), Is.Null);

    [Test]
    public void A_name_alone_proposes_both_Poasias() =>
        Assert.That(Regions.Search("poasia", "74.71", 10).Select(r => r.Code), Is.EqualTo(["74.71.04", "74.71.06.1008"]));

    [TestCase("wua wua", "74.71", "Wua-Wua")]
    [TestCase("lepolepo", "74.71", "Lepo Lepo")]
    [TestCase("gedong air", "18.71", "Gedong Air")]
    public void Spelling_does_not_matter(string words, string within, string name) =>
        Assert.That(Regions.Search(words, within, 10).Select(r => r.Name), Does.Contain(name));

    [Test]
    public void A_search_stays_within_its_region_and_its_length() =>
        Assert.That(Regions.Search("a", "74.71.06", 3).Select(r => r.Parent), Is.EqualTo(["74.71.06", "74.71.06", "74.71.06"]));
}
