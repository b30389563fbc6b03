using System.Text;
using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>The pages of an import that only certain files lead to, each in all its looks.</summary>
public sealed class ImportPagesAreAccessibleTests : SiteFixture
{
    [Test]
    public async Task A_list_of_units_as_a_tree_and_levels_in_one_cell()
    {
        var office = await EnterAsync("bkpsdm");
        var units = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "templates", "demo", "kota-kendari", "unit.csv"));
        units = units.Replace("Kelurahan Labibia,KELURAHAN,KEC01", "Kelurahan Labibia Baru,KELURAHAN,KEC04", StringComparison.Ordinal).TrimEnd() + "\nKEL0699,Kelurahan Percobaan,KELURAHAN,KEC06,\n";
        await office.SendRosterAsync("unit.csv", Encoding.UTF8.GetBytes(units));
        await office.Button("Lanjutkan").First.ClickAsync();
        await Expect(office.Heading("Susunan unit")).ToBeVisibleAsync();
        await Expect(office.Page.GetByText("pindah dari Kecamatan Mandonga")).ToBeVisibleAsync();
        await Looks.CheckAsync(office, "impor-pohon");

        await office.SendRosterAsync("bertingkat.csv", Encoding.UTF8.GetBytes("NIP BARU,NAMA,NAMA JABATAN,UNIT KERJA\n"
            + "198801012015012101,Ani,Staf,SEKSI A - KELURAHAN LEPO-LEPO - KECAMATAN BARUGA\n198802022015011102,Budi,Staf,SEKSI B - KELURAHAN WUA-WUA - KECAMATAN BARUGA\n"));
        await Expect(office.Heading("Terbaca sebagai")).ToBeVisibleAsync();
        await Looks.CheckAsync(office, "impor-tingkat");
    }
}
