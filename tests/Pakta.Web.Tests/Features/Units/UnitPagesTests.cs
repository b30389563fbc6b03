using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Roster.Units;
using Pakta.Web.Tests.Infrastructure;
using Pakta.Web.Tests.Roster.Units;

namespace Pakta.Web.Tests.Features.Units;

/// <summary>The HR office changes the tree from forms: fill in, see what follows, save.</summary>
[DatabaseSource]
public sealed class UnitPagesTests(TestDatabase database)
{
    private PaktaApp _app = null!;
    private SmallCity _city = null!;
    private TreeStory _tree = null!;
    private Visitor _hr = null!;

    [SetUp]
    public async Task Start()
    {
        _app = await PaktaApp.StartAsync(database);
        _city = await SmallCity.BuildAsync(_app);
        (_tree, _hr) = (new TreeStory(_app), await _app.SignInAsync("bkpsdm"));
    }

    [TearDown]
    public async Task Stop()
    {
        _hr?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }

    [Test]
    public async Task What_follows_is_shown_before_anything_is_saved()
    {
        // A record that was merged into another is nobody who moves.
        var (ended, goesOn) = (_city.Staff("KEC-A", 5).Id, _city.Staff("KEC-A", 4).Id);
        await _app.DbAsync(db => db.People.Where(p => p.Id == ended).ExecuteUpdateAsync(set => set.SetProperty(p => p.MergedInto, goesOn)));
        using var shown = await _hr.PostFormAsync("/unit/KEC-A/pindah", new { Tujuan = "DIKBUD", Langkah = "lanjut" });
        var review = await _hr.ReadAsync(shown);
        Assert.That(shown.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(review.Body!.TextContent, Does.Contain($"{4 * (SmallCity.StaffPerUnit + 1) - 1} pegawai dan 3 unit di bawahnya ikut").And.Contain("Belum ada yang disimpan"));
        Assert.That((await _tree.UnitAsync("KEC-A")).Path, Is.EqualTo("KOTA/KEC-A/"));
        using var saved = await SaveAsync(shown, review);
        Assert.That(saved.Headers.Location!.ToString(), Is.EqualTo("/unit/KEC-A"));
        Assert.That((await _tree.UnitAsync("KEL-A3")).Path, Is.EqualTo("KOTA/DIKBUD/KEC-A/KEL-A3/"));
        Assert.That((await _hr.PageAsync("/unit/KEC-A")).Body!.TextContent, Does.Contain("Pindah ke bawah Dinas Pendidikan dan Kebudayaan"));
    }

    [Test]
    public async Task A_new_kelurahan_is_proposed_its_code_and_both_Poasias_are_told_apart()
    {
        await _tree.FoundAsync("KEC-ABELI", "KOTA", kind: UnitKind.Kecamatan, region: "74.71.06");
        var fields = new { Kode = "POASIA", Nama = "Kelurahan Poasia", Jenis = "Kelurahan", Langkah = "cari" };
        using var asked = await _hr.PostFormAsync("/unit/KEC-ABELI/baru", fields);
        Assert.That((await _hr.ReadAsync(asked)).QuerySelectorAll("input[name=WilayahPilihan]").Select(i => i.GetAttribute("value")), Is.EqualTo(["74.71.06.1008"]));
        var wrong = await RefusedAsync("/unit/KEC-ABELI/baru", new { fields.Kode, fields.Nama, fields.Jenis, Wilayah = "74.71.04" });
        Assert.That(wrong, Does.Contain("angka ketujuhnya 1"));
        wrong = await RefusedAsync("/unit/KEC-ABELI/baru", new { fields.Kode, fields.Nama, fields.Jenis, Wilayah = "74.71.04.1003" });
        Assert.That(wrong, Does.Contain("Wilayah Andonohu (74.71.04.1003) tidak terletak di Abeli (74.71.06)"));
        Assert.That(await RefusedAsync("/unit/KEC-ABELI/baru", new { fields.Kode, fields.Nama, fields.Jenis, Wilayah = "74.71.06.1999" }), Does.Contain("tidak ada dalam daftar nasional"));
        await DoAsync("/unit/KEC-ABELI/baru", new { fields.Kode, fields.Nama, fields.Jenis, WilayahPilihan = "74.71.06.1008" });
        Assert.That((await _hr.PageAsync("/unit/POASIA")).Body!.TextContent, Does.Contain("Kelurahan Poasia, Kecamatan Abeli, Kota Kendari, Sulawesi Tenggara").And.Contain("ODbL"));
    }

    [Test]
    public async Task A_target_is_found_by_words_of_its_name()
    {
        using var asked = await _hr.PostFormAsync("/unit/KEL-A1/gabung", new { Tujuan = "kelurahan b", Langkah = "cari" });
        var choices = (await _hr.ReadAsync(asked)).QuerySelectorAll("input[name=TujuanPilihan]").Select(i => i.GetAttribute("value"));
        Assert.That(choices, Is.EquivalentTo(["KEL-B1", "KEL-B2", "KEL-B3"]));
        await DoAsync("/unit/KEL-A1/gabung", new { Tujuan = "kelurahan b", TujuanPilihan = "KEL-B2" });
        Assert.That((await _tree.UnitAsync("KEL-A1")).ClosedFrom, Is.EqualTo(_tree.Today));
        Assert.That((await _hr.PageAsync("/unit/KEL-A1")).Body!.TextContent, Does.Contain("Digabungkan ke Kelurahan B2 dan ditutup"));
        Assert.That((await _hr.PageAsync("/unit?cari=kelurahan+a")).Body!.TextContent, Does.Not.Contain("Kelurahan A1").And.Contain("Kelurahan A2"));
    }

    [Test]
    public async Task A_unit_is_split_with_the_chosen_people_and_units()
    {
        var staff = _city.Staff("DIKBUD", 2);
        Assert.That(await RefusedAsync("/unit/DIKBUD/pecah", new { Kode = "DIKDAS", Nama = "Dinas Pendidikan Dasar", Jenis = "Dinas" }), Does.Contain("paling sedikit satu pegawai"));
        await DoAsync("/unit/DIKBUD/pecah", new { Kode = "dikdas", Nama = "Dinas Pendidikan Dasar", Jenis = "Dinas", Anak = "SD-1", Pegawai = staff.Id.Value });
        Assert.That((await _tree.UnitAsync("SD-1")).Path, Is.EqualTo("KOTA/DIKDAS/SD-1/"));
        var made = await _tree.UnitAsync("DIKDAS");
        Assert.That(await _app.DbAsync(db => db.People.Where(p => p.UnitId == made.Id).Select(p => p.Id).ToListAsync()), Is.EqualTo([staff.Id]));
    }

    [Test]
    public async Task A_plan_is_shown_and_can_be_withdrawn()
    {
        var day = _tree.Today.AddDays(9);
        await DoAsync("/unit/KOTA/baru", new { Kode = "BARU", Nama = "Dinas Baru", Jenis = "Dinas", Mulai = day.ToString("yyyy-MM-dd", null) });
        await DoAsync("/unit/SD-1/ubah", new { Nama = "SD Negeri 1 Kendari", Mulai = day.ToString("yyyy-MM-dd", null) });
        var page = (await _hr.PageAsync("/unit/SD-1")).Body!.TextContent;
        Assert.That(page, Does.Contain("Akan berlaku").And.Contain("Menjadi SD Negeri 1 Kendari").And.Contain("mulai 2 Desember 2026"));
        using var withdrawn = await _hr.PostFormAsync("/unit/SD-1", Array.Empty<(string, string)>(), "/unit/SD-1/rencana/tarik");
        Assert.That(withdrawn.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        using var gone = await _hr.PostFormAsync("/unit/BARU", Array.Empty<(string, string)>(), "/unit/BARU/rencana/tarik");
        Assert.That(gone.Headers.Location!.ToString(), Is.EqualTo("/unit"), "what never stood leaves nothing behind");
        Assert.That(await _app.DbAsync(db => db.UnitVersions.CountAsync(v => v.AppliedAt == null)), Is.Zero);
    }

    [Test]
    public async Task Spellings_are_added_once_and_removed()
    {
        using var added = await _hr.PostFormAsync("/unit/DIKBUD", new { ejaan = "Disdikbud" }, "/unit/DIKBUD/ejaan");
        Assert.That(added.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        using var again = await _hr.PostFormAsync("/unit/SD-1", new { ejaan = "DISDIKBUD" }, "/unit/SD-1/ejaan");
        Assert.That((again.StatusCode, (await _hr.ReadAsync(again)).QuerySelector(".error-summary")!.TextContent.Contains("Ejaan itu sudah berarti Dinas Pendidikan", StringComparison.Ordinal)),
            Is.EqualTo((HttpStatusCode.UnprocessableEntity, true)));
        using var removed = await _hr.PostFormAsync("/unit/DIKBUD", Array.Empty<(string, string)>(), "/unit/DIKBUD/ejaan/hapus");
        Assert.That(await _app.DbAsync(db => db.UnitAliases.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task Vacancies_and_acting_heads_whose_time_ends_are_listed()
    {
        var nip = _city.Staff("KEL-B1").Nip!;
        await _app.DbAsync(async db =>
        {
            await using var tx = await db.Database.BeginTransactionAsync();
            var units = new[] { _city.Units["KEL-A2"].Id, _city.Units["KEL-A3"].Id };
            foreach (var post in await db.Appointments.Where(a => units.Contains(a.UnitId)).ToListAsync()) post.End(_app.Clock.GetUtcNow(), null);
            await db.SaveChangesAsync();
            await tx.CommitAsync();
        });
        var sampai = _tree.Today.AddDays(20).ToString("yyyy-MM-dd", null);
        using var appointed = await _hr.PostFormAsync("/unit/KEL-A3", new { nip, jenis = "Plt", sampai }, "/unit/KEL-A3/kepala");
        Assert.That(appointed.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(Names(await _hr.PageAsync("/unit?lihat=tanpa-kepala")), Is.EqualTo(["Kelurahan A2"]));
        Assert.That(Names(await _hr.PageAsync("/unit?lihat=penjabat")), Is.EqualTo(["Kelurahan A3"]));
        Assert.That(Names(await _hr.PageAsync("/unit")).Take(2), Is.EqualTo(["Pemerintah Kota Contoh", "Dinas Pendidikan dan Kebudayaan"]), "the root and what hangs directly below");
    }

    [Test]
    public async Task An_agency_says_once_what_a_kind_is_called_and_units_without_a_word_of_their_own_follow()
    {
        Assert.That(await _tree.RunAsync<DescribeUnit>(null, (describe, units, stamp) => describe.RunAsync(units["KEC-B"], units["KEC-B"].Description with { Label = "Kemantren" }, stamp, default)), Is.Null);
        Assert.That((await LabelAsync("KOTA", UnitKind.Kecamatan, " Distrik "), await LabelAsync("KOTA", UnitKind.Kelurahan, "Nagari")), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Redirect)));
        Assert.That((await _hr.PageAsync("/unit/KOTA")).Body!.TextContent, Does.Contain("Kecamatan disebut Distrik"));
        Assert.That((await KindAsync("KEC-A"), await KindAsync("KEC-B"), await KindAsync("SD-1")), Is.EqualTo(("Distrik", "Kemantren", "Sekolah")));
        Assert.That(await _tree.FoundAsync("KEC-C", "KOTA", kind: UnitKind.Kecamatan), Is.Null);
        Assert.That(await KindAsync("KEC-C"), Is.EqualTo("Distrik"), "also what is founded later");
        var names = await _app.DbAsync(db => LoadUnitNames.RunAsync(db, _app.Clock.GetUtcNow(), default));
        Assert.That(new UnitFinder(names, null).Find(new UnitText(null, false, "Nagari A1", null, null)).Unit?.Code, Is.EqualTo("KEL-A1"), "lists may use the word");
        Assert.That(await LabelAsync("KOTA", UnitKind.Kecamatan, new string('x', 41)), Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await LabelAsync("KOTA", UnitKind.Kecamatan, ""), await KindAsync("KEC-A")), Is.EqualTo((HttpStatusCode.Redirect, "Kecamatan")));
        using var head = await _app.SignInAsync("kepala.kec-a");
        using var forged = await head.PostAsync("/unit/KEC-A/sebutan", "/tampilan", [("jenis", "Kelurahan"), ("sebutanJenis", "Gampong")]);
        Assert.That(forged.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<HttpStatusCode> LabelAsync(string unit, UnitKind kind, string label)
    {
        using var answer = await _hr.PostFormAsync($"/unit/{unit}", new { jenis = kind, sebutanJenis = label }, $"/unit/{unit}/sebutan");
        return answer.StatusCode;
    }

    private async Task<string> KindAsync(string unit) =>
        (await _hr.PageAsync($"/unit/{unit}")).QuerySelectorAll("dl.facts dt").Single(d => d.TextContent == "Jenis").NextElementSibling!.TextContent;

    [Test]
    public async Task A_head_who_starts_later_leaves_no_vacancy_before()
    {
        var mulai = _tree.Today.AddDays(5).ToString("yyyy-MM-dd", null);
        using var appointed = await _hr.PostFormAsync("/unit/KEL-A1", new { nip = _city.Staff("KEL-B1").Nip!, jenis = "Kepala", mulai }, "/unit/KEL-A1/kepala");
        Assert.That((await _hr.PageAsync("/unit/KEL-A1")).Body!.TextContent, Does.Contain(_city.Head("KEL-A1").FullName));
        _app.Clock.Advance(TimeSpan.FromDays(5));
        using var later = await _app.SignInAsync("bkpsdm");
        Assert.That((await later.PageAsync("/unit/KEL-A1")).Body!.TextContent, Does.Contain(_city.Staff("KEL-B1").FullName));
    }

    private static IEnumerable<string> Names(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll(".tree .tree-row a").Select(a => a.TextContent);

    private async Task<string> RefusedAsync(string page, object fields)
    {
        using var answer = await _hr.PostFormAsync(page, fields);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        return (await _hr.ReadAsync(answer)).QuerySelector(".error-summary")!.TextContent;
    }

    private async Task DoAsync(string page, object fields)
    {
        using var shown = await _hr.PostFormAsync(page, fields);
        using var saved = await SaveAsync(shown, await _hr.ReadAsync(shown));
        Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.Found), page);
    }

    // Presses Simpan on the page that says what follows.
    private async Task<HttpResponseMessage> SaveAsync(HttpResponseMessage shown, AngleSharp.Html.Dom.IHtmlDocument review)
    {
        var address = shown.RequestMessage!.RequestUri!.PathAndQuery;
        using var content = new FormUrlEncodedContent(FormFields.Find(review, address, address).With([("Langkah", "simpan")]));
        return await _hr.Client.PostAsync(new Uri(address, UriKind.Relative), content);
    }
}
