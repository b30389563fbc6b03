using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Tests.Roster;

/// <summary>Heads told from the position and the unit; where it is not sure it is asked.</summary>
public sealed class HeadOfUnitTests
{
    [Test]
    public void No_kind_of_unit_is_forgotten([Values] UnitKind kind, [Values("Kepala Bagian Tata Laksana", "Sekretaris", "Kasir", "Plt. Kepala", "Kepala Sesuatu Entah")] string position) =>
        Assert.DoesNotThrow(() => HeadOfUnit.Read(position, Unit(kind, "Unit Contoh")));

    [TestCase(UnitKind.Biro, "Biro Hukum", "Kepala Biro Hukum", "Yes")]
    [TestCase(UnitKind.Seksi, "Seksi Pelayanan", "Kasi Pelayanan", "Yes")]
    [TestCase(UnitKind.Seksi, "Seksi Pelayanan", "Kasir", "No")]
    [TestCase(UnitKind.Subbagian, "Subbagian Umum", "Kasubbag Umum", "Yes")]
    [TestCase(UnitKind.CabangDinas, "Cabang Dinas Wilayah I", "Kepala Cabang Dinas Wilayah I", "Yes")]
    [TestCase(UnitKind.DesaAdat, "Desa Adat Contoh", "Kepala Desa Adat Contoh", "Yes")]
    [TestCase(UnitKind.Puskesmas, "Puskesmas Abeli", "Ka. Puskesmas Abeli", "Yes")]
    [TestCase(UnitKind.Puskesmas, "Puskesmas Abeli", "Dokter Ahli Muda / Kepala Puskesmas", "Unsure")]
    [TestCase(UnitKind.Puskesmas, "Puskesmas Abeli", "Ka. TU", "No")]
    [TestCase(UnitKind.Sekolah, "SD Negeri 1 Contoh", "Kepsek", "Yes")]
    [TestCase(UnitKind.Sekolah, "SD Negeri 1 Contoh", "Guru Ahli Madya (Kepala Sekolah)", "Unsure")]
    [TestCase(UnitKind.Sekolah, "SD Negeri 1 Contoh", "Guru dengan tugas tambahan Kepala Sekolah", "Unsure")]
    [TestCase(UnitKind.Sekolah, "SD Negeri 1 Contoh", "Guru / Kepala Laboratorium", "No")]
    [TestCase(UnitKind.Sekolah, "SD Negeri 1 Contoh", "Wakil Kepala Sekolah", "No")]
    [TestCase(UnitKind.Dinas, "Dinas Kesehatan", "Kepala Seksi Gizi (Plt. Kepala Dinas)", "Unsure")]
    [TestCase(UnitKind.Dinas, "Dinas Kesehatan", "Staf, Sekretariat", "No")]
    public void Is_read_as(UnitKind kind, string unit, string position, string said) =>
        Assert.That(HeadOfUnit.Read(position, Unit(kind, unit)).Claim.ToString(), Is.EqualTo(said));

    private static KnownUnit Unit(UnitKind kind, string name) => new(new UnitId(Guid.Empty), "U", name, kind, null, "/U/", null);
}
