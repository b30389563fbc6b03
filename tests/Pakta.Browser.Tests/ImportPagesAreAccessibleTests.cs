using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>The pages of an import that only certain files lead to, each in all its looks.</summary>
public sealed class ImportPagesAreAccessibleTests : SiteFixture
{
    private const string LongName = "Raden Ajeng Siti Nurhaliza Wulandari Kusumaningrum Prawirodirdjo Sastroatmodjo binti Haji Abdurrahman Wahid Hasyim";

    [Test]
    public async Task Rows_that_wait_for_a_decision_and_what_was_decided()
    {
        var office = await EnterAsync("bkpsdm");
        await office.SendRosterAsync("puday.csv", Encoding.UTF8.GetBytes("NIP BARU;NAMA;NAMA JABATAN;UNIT KERJA\n"
            + $"belum ada;{LongName};Staf;Kelurahan Puday\n198805052015011105;Andi Tenri;Staf;Kel. Pudey\n"));
        await office.Button("Lanjutkan").First.ClickAsync();
        await Expect(office.Heading("Perlu diperiksa")).ToBeVisibleAsync();
        await Looks.CheckAsync(office, "impor-periksa");
        await office.Page.GetByLabel("Andi Tenri").SelectOptionAsync(new SelectOptionValue { Value = "skip" });
        await office.Button("Catat keputusan").ClickAsync();
        await office.Page.GetByRole(AriaRole.Navigation, new() { Name = "Bagian hasil bacaan" }).GetByText("Sudah diputuskan").ClickAsync();
        await Expect(office.Heading("Sudah diputuskan")).ToBeVisibleAsync();
        await Looks.CheckAsync(office, "impor-diputuskan");
    }

    [Test]
    public async Task A_fault_that_runs_through_the_file()
    {
        var office = await EnterAsync("bkpsdm");
        var rows = string.Concat(Enumerable.Range(1, 30).Select(i => string.Create(CultureInfo.InvariantCulture, $"1.98609E+17,Orang {i},Guru,KEL0601\n")));
        await office.SendRosterAsync("rusak.csv", Encoding.UTF8.GetBytes("NIP BARU,NAMA,NAMA JABATAN,KODE UNIT\n" + rows));
        await office.Button("Lanjutkan").First.ClickAsync();
        await Expect(office.Heading("Berkas ini tidak dapat dipakai")).ToBeVisibleAsync();
        await Looks.CheckAsync(office, "impor-cacat");
    }

    [Test]
    public async Task A_list_of_units_as_a_tree_and_levels_in_one_cell()
    {
        var office = await EnterAsync("bkpsdm");
        var units = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "templates", "demo", "kota-kendari", "unit.csv"));
        units = units.Replace("Rumah Sakit Umum Daerah,RSUD,D02", "Rumah Sakit Kota,RSUD,R", StringComparison.Ordinal).TrimEnd() + "\nKEL0699,Kelurahan Percobaan,KELURAHAN,KEC06,\n";
        await office.SendRosterAsync("unit.csv", Encoding.UTF8.GetBytes(units));
        await office.Button("Lanjutkan").First.ClickAsync();
        await Expect(office.Heading("Susunan unit")).ToBeVisibleAsync();
        await Expect(office.Page.GetByText("pindah dari Dinas Kesehatan")).ToBeVisibleAsync();
        await Looks.CheckAsync(office, "impor-pohon");

        await office.SendRosterAsync("bertingkat.csv", Encoding.UTF8.GetBytes("NIP BARU,NAMA,NAMA JABATAN,UNIT KERJA\n"
            + "198801012015012101,Ani,Staf,SEKSI A - KELURAHAN LEPO-LEPO - KECAMATAN BARUGA\n198802022015011102,Budi,Staf,SEKSI B - KELURAHAN WUA-WUA - KECAMATAN BARUGA\n"));
        await Expect(office.Heading("Terbaca sebagai")).ToBeVisibleAsync();
        await Looks.CheckAsync(office, "impor-tingkat");
    }
}
