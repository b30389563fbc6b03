using Pakta.Core.Organization;

namespace Pakta.Web.Tests.Features.Coverage;

/// <summary>A town of six units and every state, with one account of each kind of reader.</summary>
public abstract class CoverageFixture
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private protected CoverageApp App { get; private set; } = null!;
    protected Guid Sekda { get; private set; }
    protected Guid Camat { get; private set; }
    protected Guid HrOffice { get; private set; }
    protected Guid Bawaslu { get; private set; }
    protected Guid Panwascam { get; private set; }
    protected Guid Nobody { get; private set; }

    [OneTimeSetUp]
    public async Task BuildAsync()
    {
        App = new CoverageApp();
        await App.DataAsync(async db =>
        {
            var town = new CoverageTown(db, Now);
            town.Unit("R", "Kota Kendari", UnitKind.Pemda, null, "74.71");
            town.Unit("K01", "Kecamatan Mandonga", UnitKind.Kecamatan, "R", "74.71.01");
            town.Unit("L01", "Kelurahan Korumba", UnitKind.Kelurahan, "K01", "74.71.01.1001");
            town.Unit("D01", "Dinas Pendidikan", UnitKind.Dinas, "R", "74.71");
            town.Unit("S01", "SD Negeri 1 Mandonga", UnitKind.Sekolah, "D01", "74.71.01");
            town.Unit("S02", "SD Negeri 2 Poasia", UnitKind.Sekolah, "D01", "74.71.02");
            town.Round("netralitas-2029", "R");
            town.Opened("R", "D01", "S02");
            town.People("R", 3, Facts.Signed);
            town.People("K01", 4, Facts.NotOpen);
            town.People("L01", 5, Facts.NotOpen);
            town.People("D01", 6, Facts.Signed);
            town.People("D01", 2, Facts.NotActivated);
            town.People("S01", 7, Facts.NotOpen);
            town.People("S02", 2, Facts.Declined);
            town.People("S02", 1, Facts.Postponed);
            town.Person("S02", "=cmd|' /C calc'!A0", Facts.Waiting, "0812-3456-7890");
            town.People("S02", 1, Facts.Exempt);
            var camat = town.Person("K01", "Camat Mandonga", Facts.Signed);
            Sekda = town.Appoint(Role.Head, "R");
            Camat = town.Appoint(Role.Head, "K01");
            town.Appoint(Role.Head, "K01", camat.Id);
            HrOffice = town.Appoint(Role.HrOffice, "R");
            Bawaslu = town.Appoint(Role.Observer, "R", region: "74.71");
            Panwascam = town.Appoint(Role.Observer, "R", region: "74.71.01");
            Nobody = town.Account("Pegawai");
            await town.SaveAsync();
            return 0;
        });
    }

    [OneTimeTearDown]
    public void Remove() => App.Dispose();
}
