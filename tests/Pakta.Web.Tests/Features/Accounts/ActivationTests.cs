using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Accounts;

public sealed class ActivationTests
{
    private AccountsStage _stage = null!;
    private Visitor _visitor = null!;

    [SetUp]
    public async Task SetAsync()
    {
        _stage = await AccountsStage.SetAsync();
        _visitor = _stage.App.Visit();
    }

    [TearDown]
    public async Task StrikeAsync()
    {
        _visitor.Dispose();
        await _stage.DisposeAsync();
    }

    [Test]
    public async Task A_code_shows_whose_it_is_and_a_PIN_signs_the_person_in()
    {
        var person = _stage.City.Staff("SD-1");
        await _stage.App.DbAsync(db => db.Users.Where(a => a.PersonId == person.Id).ExecuteDeleteAsync());
        var page = await AccountsStage.TypeAsync(_visitor, (await _stage.CodeAsync(person.Id)).ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        Assert.That(page["text"], Does.Contain(person.FullName).And.Contain("SD Negeri 1 Contoh").And.Contain("Bukan saya"));
        using var done = await AccountsStage.SetPinAsync(_visitor, page["Tiket"], AccountsStage.Pin);
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await _visitor.PageAsync("/")).Body!.TextContent, Does.Contain("Selamat datang"));
        var account = await _stage.App.DbAsync(db => db.Users.SingleAsync(a => a.PersonId == person.Id));
        Assert.That(account.ActivatedAt, Is.EqualTo(PaktaApp.Monday));
        Assert.That(_visitor.Cookies["pakta-alat"]!.HttpOnly, Is.True);
    }

    [Test]
    public async Task A_code_in_the_address_is_only_filled_in()
    {
        var code = await _stage.CodeAsync(_stage.City.Staff("SD-1").Id);
        var page = await _visitor.PageAsync("/aktivasi?kode=" + code);
        Assert.That(page.QuerySelector("#kode")!.GetAttribute("value"), Is.EqualTo(code));
        Assert.That(await _stage.App.DbAsync(db => db.ActivationCodes.CountAsync(c => c.UsedAt != null)), Is.Zero);
    }

    /// <summary>Whoever held the account before may have left a link to an account at a provider, and the mark of an app whose key is gone.</summary>
    [Test]
    public async Task A_new_code_ends_what_was_linked_and_leaves_no_mark_of_an_app()
    {
        var person = _stage.City.Staff("SD-1").Id;
        var account = await _stage.AccountOfAsync(person);
        await _stage.App.DbAsync(async db =>
        {
            await using var tx = await db.Database.BeginTransactionAsync();
            db.UserLogins.Add(new() { LoginProvider = "uji", ProviderKey = "pencuri", UserId = account });
            await db.SaveChangesAsync();
            await db.Users.Where(a => a.Id == account).ExecuteUpdateAsync(set => set.SetProperty(a => a.TwoFactorEnabled, true));
            await tx.CommitAsync();
        });
        await _stage.ActivateAsync(_visitor, person);
        Assert.That(await _stage.App.DbAsync(db => db.UserLogins.AnyAsync()), Is.False);
        Assert.That(await _stage.App.DbAsync(db => db.Users.Where(a => a.Id == account).Select(a => a.TwoFactorEnabled).SingleAsync()), Is.False);
    }

    [Test]
    public async Task A_code_works_once()
    {
        var code = await _stage.CodeAsync(_stage.City.Staff("SD-1").Id);
        var page = await AccountsStage.TypeAsync(_visitor, code);
        (await AccountsStage.SetPinAsync(_visitor, page["Tiket"], AccountsStage.Pin)).Dispose();
        using var other = _stage.App.Visit();
        using var again = await other.PostFormAsync("/aktivasi", new { kode = code });
        var text = (await other.ReadAsync(again)).Body!.TextContent;
        Assert.That(text, Does.Contain("Kode sudah dipakai").And.Contain("BKPSDM"));
        using var replay = await AccountsStage.SetPinAsync(other, page["Tiket"], "804162");
        Assert.That(replay.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await _stage.App.DbAsync(db => db.DeviceCredentials.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task Parallel_uses_of_one_code_give_one_credential()
    {
        var page = await AccountsStage.TypeAsync(_visitor, await _stage.CodeAsync(_stage.City.Staff("SD-1").Id));
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AccountsStage.SetPinAsync(_visitor, page["Tiket"], AccountsStage.Pin)));
        Assert.That(all.Count(r => r.StatusCode == HttpStatusCode.Redirect), Is.EqualTo(1));
        Assert.That(await _stage.App.DbAsync(db => db.DeviceCredentials.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task A_new_code_cancels_the_old_one_and_a_code_expires()
    {
        var person = _stage.City.Staff("SD-1").Id;
        var (old, young) = (await _stage.CodeAsync(person), await _stage.CodeAsync(person));
        using var first = await _visitor.PostFormAsync("/aktivasi", new { kode = old });
        Assert.That((await _visitor.ReadAsync(first)).Body!.TextContent, Does.Contain("Kode sudah dipakai"));
        await AccountsStage.TypeAsync(_visitor, young);
        _stage.App.Clock.Advance(ActivationCodes.FirstActivation);
        using var late = await _visitor.PostFormAsync("/aktivasi", new { kode = young });
        Assert.That((await _visitor.ReadAsync(late)).Body!.TextContent, Does.Contain("Kode kedaluwarsa").And.Contain("BKPSDM"));
    }

    [Test]
    public async Task Not_me_kills_the_code()
    {
        var code = await _stage.CodeAsync(_stage.City.Staff("SD-1").Id);
        var page = await AccountsStage.TypeAsync(_visitor, code);
        using var sent = await _visitor.PostAsync("/aktivasi/bukan-saya", "/aktivasi", [("tiket", page["Tiket"])]);
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var again = await _visitor.PostFormAsync("/aktivasi", new { kode = code });
        Assert.That((await _visitor.ReadAsync(again)).Body!.TextContent, Does.Contain("Kode sudah dipakai"));
    }

    [Test]
    public async Task Whoever_holds_a_used_code_can_say_that_it_was_not_them_and_learns_nothing()
    {
        var person = _stage.City.Staff("SD-1");
        var code = await _stage.CodeAsync(person.Id);
        var page = await AccountsStage.TypeAsync(_visitor, code);
        (await AccountsStage.SetPinAsync(_visitor, page["Tiket"], AccountsStage.Pin)).Dispose();

        using var other = _stage.App.Visit();
        using var dead = await other.PostFormAsync("/aktivasi", new { kode = code });
        var shown = await other.ReadAsync(dead);
        Assert.That(shown.Body!.TextContent, Does.Contain("Bukan saya").And.Contain("BKPSDM").And.Not.Contain(person.Name).And.Not.Contain("SD Negeri"));
        var ticket = shown.QuerySelector("form[action='/aktivasi/bukan-saya'] input[name=tiket]")!.GetAttribute("value")!;
        using var said = await other.PostAsync("/aktivasi/bukan-saya", "/aktivasi", [("tiket", ticket)]);
        var answer = (await other.PageAsync(said.Headers.Location!.ToString())).Body!.TextContent;
        Assert.That(answer, Does.Contain("Laporan Saudara dicatat").And.Not.Contain(person.Name));
        var line = await _stage.App.DbAsync(db => db.Audit.SingleAsync(e => e.Act == "code.denied"));
        Assert.That((line.Subject, line.Actor, line.UnitId), Is.EqualTo((person.FullName, "", (Pakta.Core.UnitId?)person.UnitId)));
        Assert.That((await _visitor.PageAsync("/")).Body!.TextContent, Does.Contain("Selamat datang"), "a stolen slip puts nobody out");
    }

    [TestCase("123456", "123456", "terlalu mudah"), TestCase("739105", "739106", "tidak sama"), TestCase("7391", "7391", "enam angka")]
    public async Task A_refused_PIN_keeps_the_code_alive(string pin, string again, string sentence)
    {
        var page = await AccountsStage.TypeAsync(_visitor, await _stage.CodeAsync(_stage.City.Staff("SD-1").Id));
        using var refused = await AccountsStage.SetPinAsync(_visitor, page["Tiket"], pin, again);
        Assert.That((await _visitor.ReadAsync(refused)).Body!.TextContent, Does.Contain(sentence));
        using var done = await AccountsStage.SetPinAsync(_visitor, page["Tiket"], AccountsStage.Pin);
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task A_second_activation_ends_the_PIN_and_the_session_of_the_first()
    {
        var person = _stage.City.Staff("SD-1").Id;
        await _stage.ActivateAsync(_visitor, person);
        using var newPhone = _stage.App.Visit();
        await _stage.ActivateAsync(newPhone, person, "804162");
        Assert.That(await _stage.App.DbAsync(db => db.DeviceCredentials.CountAsync(d => d.RevokedAt == null)), Is.EqualTo(1));
        _stage.App.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.That((await _visitor.PageAsync("/")).Body!.TextContent, Does.Not.Contain("Selamat datang"));
        Assert.That((await newPhone.PageAsync("/")).Body!.TextContent, Does.Contain("Selamat datang"));
    }
}
