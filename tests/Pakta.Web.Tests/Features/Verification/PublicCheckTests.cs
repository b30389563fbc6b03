using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Certificates;
using Pakta.Core.Pacts;
using Pakta.Core.People;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Verification;

[DatabaseSource]
[NonParallelizable] // Counts the queries of the process.
internal sealed class PublicCheckTests(TestDatabase database)
{
    private CheckScene _scene = null!;
    private Visitor _anybody = null!;
    private string _code = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _scene = await CheckScene.StartAsync(database);
        _anybody = _scene.App.Visit();
        _code = await _scene.SignAsync("staf1.kel-a1");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _anybody?.Dispose();
        if (_scene is not null) await _scene.DisposeAsync();
    }

    [Test]
    public async Task Shows_who_signed_what_and_when_and_where_the_log_has_it()
    {
        var page = await _anybody.PageAsync($"/v/{_code}");
        var person = _scene.City.People["staf1.kel-a1"];
        var text = await _scene.App.DbAsync(db => db.PactVersions.AsNoTracking().SingleAsync(v => v.Audience == Audience.CivilServant));
        var index = await _scene.App.DbAsync(db => db.Leaves.Where(l => db.Signatures.Any(s => s.Code == _code && s.Id == l.SignatureId)).Select(l => l.Index).SingleAsync());
        var words = page.Body!.TextContent;
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector("h1")!.TextContent, Does.EndWith("Asli, berlaku"));
            Assert.That(Fact(page, "Nama"), Is.EqualTo(person.FullName));
            Assert.That(Fact(page, "NIP"), Is.EqualTo(Nip.FromStore(person.Nip!).Masked));
            Assert.That(Fact(page, "Jabatan"), Does.Contain("Staf").And.Contain("Kelurahan A1").And.Contain("Pemerintah Kota Contoh"));
            Assert.That(Fact(page, "Waktu"), Is.EqualTo("Senin, 23 November 2026 · 09.00.00 WITA"));
            Assert.That(Fact(page, "Cara"), Is.EqualTo("PIN pribadi"));
            Assert.That(Fact(page, "Berlaku"), Is.EqualTo("akhir tahapan Pemilu 2029"));
            Assert.That(words, Does.Contain("Tercatat di buku log publik").And.Contain("uji.localhost/2026"));
            Assert.That(Fact(page, "Catatan nomor"), Is.EqualTo($"{index}"));
            Assert.That(Fact(page, "Teks"), Is.EqualTo(Convert.ToHexStringLower(text.Sha256)));
            foreach (var clause in PactText.Parse(text.Text).Clauses) Assert.That(words, Does.Contain(clause));
        });
    }

    [Test]
    public async Task Gives_no_full_number_no_address_no_birth_date_and_leaves_no_trace()
    {
        using var answer = await _anybody.GetAsync($"/v/{_code}");
        var html = await answer.Content.ReadAsStringAsync();
        var person = _scene.City.People["staf1.kel-a1"];
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Not.Contain(person.Nip).And.Not.Contain(person.Nip![..8]).And.Not.Contain(person.Email).And.Not.Contain("@contoh"));
            Assert.That(html.Replace(" ", "", StringComparison.Ordinal), Does.Not.Contain(person.Nip![8..]));
            Assert.That(html, Does.Contain("name=\"robots\" content=\"noindex"));
            Assert.That(answer.Headers.GetValues("X-Robots-Tag").Single(), Does.StartWith("noindex"));
            Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
            Assert.That(answer.Headers.CacheControl!.NoStore, Is.True);
            Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
        });
    }

    [Test]
    public async Task Shows_an_elected_signer_who_has_no_number_and_an_own_text()
    {
        var page = await _anybody.PageAsync($"/v/{await _scene.SignAsync("ppk")}");
        var text = await _scene.App.DbAsync(db => db.PactVersions.AsNoTracking().SingleAsync(v => v.Audience == Audience.Elected));
        Assert.That(page.QuerySelectorAll("dt").Select(d => d.TextContent), Has.None.Contains("NIP"));
        Assert.That(Fact(page, "Teks"), Is.EqualTo(Convert.ToHexStringLower(text.Sha256)));
    }

    [Test]
    public async Task Answers_the_same_page_for_every_way_of_writing_a_code()
    {
        var wanted = await BodyAsync(_code, HttpStatusCode.OK);
        Assert.That(VerificationCode.TryParse(_code, out var code), Is.True);
        var spoken = _code.Replace('0', 'O').Replace('1', 'l');
        foreach (var form in new[] { code.Grouped, code.Grouped.ToLowerInvariant(), spoken, $"{_code[..8]}%20{_code[8..]}" })
            Assert.That(await BodyAsync(form, HttpStatusCode.OK), Is.EqualTo(wanted), form);
    }

    [Test]
    public async Task Answers_an_unknown_and_a_malformed_code_alike_and_for_the_same_price()
    {
        using var counts = new QueryCounts(_scene.App);
        await BodyAsync(_code, HttpStatusCode.OK);
        var known = counts.Take();
        var unknown = await BodyAsync("0000000000000000", HttpStatusCode.NotFound);
        var price = counts.Take();
        foreach (var malformed in new[] { "abc", "UUUUUUUUUUUUUUUU", "00000000000000000", "0000-0000-0000-000!", "%3Cscript%3E", "a/b/c", new string('7', 400) })
        {
            Assert.That(await BodyAsync(malformed, HttpStatusCode.NotFound), Is.EqualTo(unknown), malformed);
            Assert.That(counts.Take(), Is.EqualTo(price), malformed);
        }
        Assert.That(known, Is.EqualTo(price).And.EqualTo((1, 0)));
        Assert.That(unknown, Does.Contain("Tidak ditemukan").And.Contain("bukan bukti yang asli"));
    }

    [Test]
    public async Task Reads_the_state_anew_at_each_request()
    {
        var first = await _scene.SignAsync("staf2.kel-a1");
        Assert.That(await HeadlineAsync(first), Does.EndWith("Asli, berlaku"));
        await _scene.RevokeAsync(first);
        Assert.That(await HeadlineAsync(first), Does.EndWith("Dibatalkan"));
        Assert.That((await _anybody.PageAsync($"/v/{first}")).Body!.TextContent, Does.Contain("dibatalkan pada 23 November 2026"));
        var second = await _scene.SignAsync("staf2.kel-a1");
        Assert.That(await HeadlineAsync(first), Does.EndWith("Digantikan"));
        Assert.That(await HeadlineAsync(second), Does.EndWith("Asli, berlaku"));
    }

    [Test]
    public async Task Never_vouches_for_a_record_that_differs_from_its_leaf()
    {
        var code = await _scene.SignAsync("staf3.kel-a1");
        await _scene.UnguardAsync();
        await _scene.App.DbAsync(async db =>
        {
            var record = await db.Signatures.Where(s => s.Code == code).Select(s => s.Record).SingleAsync();
            var forged = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(record).Replace("\"Staf\"", "\"Camat\"", StringComparison.Ordinal));
            await db.Signatures.Where(s => s.Code == code).ExecuteUpdateAsync(s => s.SetProperty(x => x.Record, forged));
        });
        Assert.That(await BodyAsync(code, HttpStatusCode.InternalServerError), Does.Not.Contain("Asli").And.Not.Contain("Camat"));
    }

    [Test]
    public async Task Ten_thousand_random_codes_hit_nothing()
    {
        var random = new Random(20261123);
        var bytes = new byte[10];
        for (var i = 0; i < 10_000; i++)
        {
            random.NextBytes(bytes);
            var code = VerificationCode.FromRandom(bytes).Value;
            Assert.That(await _scene.App.UseAsync<Web.Features.Verification.CheckCertificate, object?>(async c => await c.LoadAsync(code, default)), Is.Null);
        }
    }

    private static string Fact(IParentNode page, string label) => page.QuerySelectorAll("dt").First(d => d.TextContent.StartsWith(label, StringComparison.Ordinal))
        .NextElementSibling!.TextContent.Trim().Replace('\u00a0', ' ');

    private async Task<string> HeadlineAsync(string code) => (await _anybody.PageAsync($"/v/{code}")).QuerySelector("h1")!.TextContent;

    private async Task<string> BodyAsync(string code, HttpStatusCode status)
    {
        using var answer = await _anybody.GetAsync($"/v/{code}");
        Assert.That(answer.StatusCode, Is.EqualTo(status), code);
        return await answer.Content.ReadAsStringAsync();
    }
}
