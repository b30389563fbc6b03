using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Pakta.Web.Tables;

namespace Pakta.Web.Tests.Features.Coverage;

public sealed class TableFileTests : CoverageFixture
{
    [Test]
    public async Task The_workbook_is_valid_holds_numbers_as_numbers_and_stands_on_a_frozen_bold_head()
    {
        using var response = await (await App.ClientOfAsync(HrOffice)).GetAsync("/cakupan/netralitas-2029/R.xlsx");
        using var document = SpreadsheetDocument.Open(await response.Content.ReadAsStreamAsync(), false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var rows = sheet.Descendants<Row>().ToList();
        var first = rows[1].Elements<Cell>().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(new OpenXmlValidator().Validate(document).Select(e => e.Description), Is.Empty);
            Assert.That(rows, Has.Count.EqualTo(3));
            Assert.That(first[0].InnerText, Is.EqualTo("K01"));
            Assert.That(first[3].DataType!.Value, Is.EqualTo(CellValues.Number));
            Assert.That(first[3].InnerText, Is.EqualTo("10"));
            Assert.That(first[^1].InnerText, Is.EqualTo("0.1"));
            Assert.That(sheet.Descendants<Pane>().Single().VerticalSplit!.Value, Is.EqualTo(1));
            Assert.That(sheet.Descendants<CellFormula>(), Is.Empty);
            Assert.That(response.Content.Headers.ContentDisposition!.FileName, Does.Match(@"cakupan-netralitas-2029-R-\d{4}-\d\d-\d\d\.xlsx"));
        });
    }

    [Test]
    public async Task Only_the_HR_office_has_a_column_of_refusals()
    {
        var office = await (await App.ClientOfAsync(HrOffice)).GetStringAsync("/cakupan/netralitas-2029/D01.csv");
        var head = await (await App.ClientOfAsync(Sekda)).GetStringAsync("/cakupan/netralitas-2029/D01.csv");
        Assert.Multiple(() =>
        {
            Assert.That(office, Does.Contain("Menolak").And.Contain("S02;SD Negeri 2 Poasia;Sekolah;4;0;1;0;1;2;0;1;0,0"));
            Assert.That(head, Does.Not.Contain("Menolak").And.Contain("S02;SD Negeri 2 Poasia;Sekolah;4;0;3;0;1;0;1;0,0"));
        });
    }

    [Test]
    public async Task CSV_opens_in_an_Indonesian_Excel_and_no_name_becomes_a_formula()
    {
        var bytes = await (await App.ClientOfAsync(Sekda)).GetByteArrayAsync("/cakupan/netralitas-2029/S02/belum.csv");
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Multiple(() =>
        {
            Assert.That(bytes[..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
            Assert.That(text, Does.Contain(";'=cmd|").And.Not.Contain(";=cmd"));
            Assert.That(text, Does.Contain("\r\n"));
        });
    }

    [TestCase("=1+1"), TestCase("+62"), TestCase("-1"), TestCase("@SUM"), TestCase("\t=1"), TestCase("\r=1"), TestCase("\0=1")]
    public void What_a_spreadsheet_would_run_is_made_text(string value) => Assert.That(CsvTable.Harmless(value), Is.EqualTo("'" + value));

    [TestCase(""), TestCase("La Ode Ma'ruf"), TestCase("SD Negeri 1"), TestCase("1=1")]
    public void Plain_text_stays_as_it_is(string value) => Assert.That(CsvTable.Harmless(value), Is.EqualTo(value));

    [Test]
    public async Task A_region_has_its_file_too()
    {
        var client = await App.ClientOfAsync(Panwascam);
        var text = await client.GetStringAsync("/cakupan/netralitas-2029/wilayah/74.71.01.csv");
        var all = await client.GetStringAsync("/cakupan/netralitas-2029/wilayah.csv");
        Assert.Multiple(() =>
        {
            Assert.That(text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(4));
            Assert.That(all.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2));
        });
    }
}
