using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.RosterImport;

[DatabaseSource]
public sealed class ColumnsTests(TestDatabase database)
{
    private RosterDesk _office = null!;

    private ImportDesk Desk => _office.Desk;

    [OneTimeSetUp]
    public async Task StartAsync() => _office = await RosterDesk.OpenAsync(database);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_office is not null) await _office.DisposeAsync();
    }

    [Test]
    public async Task Columns_with_strange_headings_are_pointed_out_once_and_read_so_the_next_time()
    {
        const string header = "NIP BARU,SIAPA,TUGAS,KODE UNIT\n";
        var address = await Desk.UploadAsync(Bytes(header + "198609262015051001,Ani,Guru,SD-1\n"), "aneh.csv");
        var columns = await Desk.Visitor.PageAsync(address + "/susunan");
        Assert.That(columns.Body!.TextContent, Does.Contain("Belum ada kolom untuk: Nama, Jabatan").And.Contain("Ani"));
        using (var lacking = await Desk.Visitor.PostFormAsync(address + "/susunan", new { aksi = "lanjut" }, address + "/susunan"))
            Assert.That(lacking.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        await Desk.ConfirmAsync(address, ("kolom.1", "name"), ("kolom.2", "position"));
        Assert.That((await Desk.PartAsync(address, "baru")).QuerySelector("tbody")!.TextContent, Does.Contain("Ani"));

        var next = await Desk.UploadAsync(Bytes(header + "198609262015052002,Budi,Guru,SD-1\n"), "aneh-lagi.csv");
        var preview = await Desk.PartAsync(next, "baru");
        Assert.That(preview.Body!.TextContent, Does.Contain("Susunan kolom dipakai lagi dari").And.Contain("Budi"));
        Assert.That(await _office.City.App.DbAsync(db => db.RememberedPlans.CountAsync(p => p.Plan.Contains("position"))), Is.EqualTo(1));
    }

    [Test]
    public async Task No_sample_shows_a_NIK_or_a_birth_date_under_whatever_heading()
    {
        var address = await Desk.UploadAsync(Bytes("NIP BARU,ENTAH,LAGI,TTL,LAHIRNYA,UNIT KERJA\n198609262015051872,7471 0126 0986 0001,\"Kendari, 26-09-1986\",26091986,31681,7471012609860001\n"), "entah.csv");
        var page = (await Desk.Visitor.PageAsync(address + "/susunan")).Body!.TextContent;
        Assert.That(page, Does.Contain("ENTAH").And.Not.Contain("0986 0001").And.Not.Contain("26-09-1986").And.Not.Contain("26091986").And.Not.Contain("31681").And.Not.Contain("7471012609860001"));
    }

    [Test]
    public async Task One_thing_can_not_be_read_from_two_columns()
    {
        var address = await Desk.UploadAsync(Bytes("NIP BARU,NAMA,CATATAN,NAMA JABATAN,KODE UNIT\n198609262015051001,Ani,x,Guru,SD-1\n"), "dua.csv");
        using var answer = await Desk.Visitor.PostFormAsync(address + "/susunan", [("kolom.2", "name"), ("aksi", "lanjut")], address + "/susunan");
        Assert.That((await Desk.Visitor.ReadAsync(answer)).QuerySelector(".error-summary")!.TextContent, Does.Contain("Dua kolom"));
    }

    [Test]
    public async Task A_column_that_must_not_be_read_can_not_be_chosen_and_shows_no_value()
    {
        var address = await Desk.UploadAsync(Bytes("NIP BARU,NAMA,NIK,AGAMA,TANGGAL LAHIR,NAMA JABATAN,KODE UNIT\n198609262015051001,Ani,7471012609860001,Islam,26-09-1986,Guru,SD-1\n"), "nik.csv");
        var page = await Desk.Visitor.PageAsync(address + "/susunan");
        Assert.That(page.QuerySelectorAll("[name='kolom.2'], [name='kolom.3']"), Is.Empty);
        Assert.That(page.Body!.TextContent, Does.Not.Contain("7471012609860001").And.Not.Contain("Islam").And.Not.Contain("26-09-1986"));
    }

    [Test]
    public async Task Another_delimiter_is_read_anew_before_it_is_confirmed()
    {
        var address = await Desk.UploadAsync(Bytes("NIP BARU;NAMA;NAMA JABATAN;KODE UNIT\n198609262015051001;Ani;Guru;SD-1\n"), "titik-koma.csv");
        (await Desk.Visitor.PostFormAsync(address + "/susunan", [("pemisah", "koma"), ("aksi", "perbarui")], address + "/susunan")).Dispose();
        (await Desk.Visitor.PostFormAsync(address + "/susunan", [("pemisah", "titik-koma"), ("aksi", "perbarui")], address + "/susunan")).Dispose();
        await Desk.ConfirmAsync(address);
        Assert.That((await Desk.PartAsync(address, "baru")).QuerySelector("tbody")!.TextContent, Does.Contain("Ani"));
    }

    [Test]
    public async Task Units_in_levels_are_shown_as_a_tree()
    {
        const string rows = "NIP BARU,NAMA,NAMA JABATAN,UNIT KERJA\n198609262015051001,Ani,Staf,SEKSI A - KELURAHAN LEPO-LEPO - KECAMATAN BARUGA\n"
            + "198609262015052002,Budi,Staf,SEKSI B - KELURAHAN WUA-WUA - KECAMATAN BARUGA\n";
        var address = await Desk.UploadAsync(Bytes(rows), "bertingkat.csv");
        var tree = (await Desk.Visitor.PageAsync(address + "/susunan")).QuerySelector(".tree")!;
        Assert.That(tree.QuerySelector("summary")!.TextContent, Does.Contain("KECAMATAN BARUGA").And.Contain("2 baris"));
        Assert.That(tree.QuerySelectorAll("li li summary").Select(s => s.TextContent.Trim().Split(" ·")[0].Trim()), Is.EquivalentTo(new[] { "KELURAHAN LEPO-LEPO", "KELURAHAN WUA-WUA" }));
        (await Desk.Visitor.PostFormAsync(address + "/susunan", [("arahUnit", "besar"), ("aksi", "perbarui")], address + "/susunan")).Dispose();
        var turned = (await Desk.Visitor.PageAsync(address + "/susunan")).QuerySelectorAll(".tree > li > details > summary").Select(s => s.TextContent);
        Assert.That(turned, Has.Exactly(1).Contains("SEKSI A").And.Exactly(1).Contains("SEKSI B"));
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
