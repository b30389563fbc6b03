using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Data;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

/// <summary>An official's desk takes more than a password; a stolen password does not make itself a second factor.</summary>
[DatabaseSource]
public sealed class SecondFactorTests(TestDatabase database) : FactorFixture(database)
{
    private const string Official = "bkpsdm", Head = "kepala.kel-a1", Staff = "staf1.sd-1", Banner = "Pasang pengaman kedua dahulu";

    [Test]
    public async Task An_official_by_password_alone_has_no_authority_and_reads_what_to_do()
    {
        using var office = await Stage.ByPasswordAsync(Official);
        foreach (var page in new[] { "/pegawai", "/unit", "/jejak", "/slip", "/peran" })
        {
            using var answer = await office.GetAsync(page);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), page);
        }
        Assert.That(await FactorStage.TextAsync(office, "/"), Does.Contain(Banner));
        using var proven = await Stage.App.SignInAsync(Official);
        Assert.That(await FactorStage.TextAsync(proven, "/pegawai"), Does.Not.Contain(Banner));
    }

    [Test]
    public async Task The_own_pact_stays_reachable_for_a_head_without_a_second_factor()
    {
        var round = await Stage.Story.OpenRoundAsync();
        Assert.That((await Stage.Story.OpenAllAsync(round)).Refusal, Is.Null);
        using var head = await Stage.ByPasswordAsync(Head);
        Assert.That(await FactorStage.TextAsync(head, $"/pakta/{round}"), Does.Contain("Saya setuju").And.Contain(Banner));
        using var desk = await head.GetAsync($"/putaran/{round}");
        Assert.That(desk.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Whoever_holds_no_office_sees_no_banner()
    {
        using var teacher = await Stage.ByPasswordAsync(Staff);
        Assert.That(await FactorStage.TextAsync(teacher, "/"), Does.Contain("Selamat datang").And.Not.Contain(Banner));
    }

    [Test]
    public async Task A_password_alone_can_add_neither_an_app_nor_a_passkey_until_a_code_came_to_the_own_channel()
    {
        using var head = await Stage.ByPasswordAsync(Head);
        using var asked = await head.GetAsync("/akun/autentikator");
        Assert.That(asked.Headers.Location!.OriginalString, Does.StartWith("/akun/konfirmasi"));
        using (var passkey = await head.PostAsync("/akun/kunci", "/akun", [("Kredensial", "{}")]))
            Assert.That((await head.ReadAsync(passkey)).Body!.TextContent, Does.Contain("Konfirmasikan dahulu"));
        using (var sent = await head.PostAsync("/akun/konfirmasi/kirim", "/akun/konfirmasi", [])) Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var code = await Stage.Mails.CodeAsync(Stage.App);
        Assert.That(Stage.Mails.Sent[^1].To.Address, Is.EqualTo($"{Head}@contoh.go.id"));
        using (var proven = await head.PostAsync("/akun/konfirmasi", "/akun/konfirmasi", [("Cara", "surel"), ("Kode", code!), ("Lalu", "/akun/autentikator")]))
            Assert.That(proven.Headers.Location!.OriginalString, Is.EqualTo("/akun/autentikator"));
        Assert.That(await FactorStage.TextAsync(head, "/akun"), Does.Contain(Banner), "a mailed code opens no desk");
        await Stage.SetUpAsync(head);
        Assert.That(await FactorStage.TextAsync(head, "/akun"), Does.Not.Contain(Banner), "once it is set, the authority is there");
        using var desk = await head.GetAsync("/pegawai");
        Assert.That(desk.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    /// <summary>Else whoever has the password and the mailbox would need neither the two officers nor the day of a recovery.</summary>
    [Test]
    public async Task Beside_a_factor_that_is_there_password_and_mailbox_make_no_second_one_and_take_none_away()
    {
        using var passkey = new SoftPasskey(Stage.App.Address.Host, "http://localhost");
        using (var owner = await Stage.App.SignInAsync(Head))
        {
            using var asked = await owner.PostAsync("/akun/kunci/tantangan", "/akun", []);
            (await owner.PostAsync("/akun/kunci", "/akun", [("Kredensial", passkey.Create(await asked.Content.ReadAsStringAsync()))])).Dispose();
        }
        using var thief = await Stage.ByPasswordAsync(Head);
        (await thief.PostAsync("/akun/konfirmasi/kirim", "/akun/konfirmasi", [])).Dispose();
        var code = await Stage.Mails.CodeAsync(Stage.App);
        (await thief.PostAsync("/akun/konfirmasi", "/akun/konfirmasi", [("Cara", "surel"), ("Kode", code!), ("Lalu", "/akun")])).Dispose();
        using (var app = await thief.GetAsync("/akun/autentikator")) Assert.That(app.Headers.Location!.OriginalString, Does.StartWith("/akun/konfirmasi"));
        using (var added = await thief.PostAsync("/akun/kunci", "/akun", [("Kredensial", "{}")])) Assert.That((await thief.ReadAsync(added)).Body!.TextContent, Does.Contain("Konfirmasikan dahulu"));
        var id = (await thief.PageAsync("/akun")).QuerySelector("input[name=kunci]")!.GetAttribute("value")!;
        using (var taken = await thief.PostAsync("/akun/kunci/hapus", "/akun", [("kunci", id)])) Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await Stage.App.DbAsync(db => db.UserPasskeys.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task A_new_factor_ends_every_other_session()
    {
        using var thief = await Stage.ByPasswordAsync(Staff);
        using var owner = await Stage.App.SignInAsync(Staff);
        await Stage.SetUpAsync(owner);
        using (var ended = await thief.GetAsync("/akun")) Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var second = await Stage.App.SignInAsync(Staff);
        using var passkey = new SoftPasskey(Stage.App.Address.Host, "http://localhost");
        using var asked = await owner.PostAsync("/akun/kunci/tantangan", "/akun", []);
        (await owner.PostAsync("/akun/kunci", "/akun", [("Kredensial", passkey.Create(await asked.Content.ReadAsStringAsync()))])).Dispose();
        using (var ended = await second.GetAsync("/akun")) Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await FactorStage.TextAsync(owner, "/akun"), Does.Contain("Kunci sandi tersimpan"));
    }

    /// <summary>Password and mailbox again, this time against the app itself.</summary>
    [Test]
    public async Task A_fresh_proof_without_a_factor_takes_an_official_s_app_away_no_more_than_a_passkey()
    {
        using var thief = await Stage.ByPasswordAsync(Head);
        using (var owner = await Stage.App.SignInAsync(Head)) await Stage.SetUpAsync(owner);
        var now = Stage.App.Clock.GetUtcNow();
        await Stage.App.DbAsync(db => db.Sessions.Where(s => s.Proof == SessionProof.Password)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, (DateTimeOffset?)null).SetProperty(s => s.ProvenAt, now)));
        Assert.That((await thief.PageAsync("/akun")).QuerySelector("#kode-hapus"), Is.Not.Null);
        using (var taken = await thief.PostAsync("/akun/autentikator/hapus", "/akun", [])) Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        using var strong = await Stage.App.SignInAsync(Head);
        using var removed = await strong.PostAsync("/akun/autentikator/hapus", "/akun", []);
        Assert.That(removed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Who_has_no_channel_of_the_own_is_sent_to_the_desk()
    {
        await Stage.App.DbAsync(db => db.People.ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, "kantor@contoh.go.id")));
        using var head = await Stage.ByPasswordAsync(Head);
        Assert.That(await FactorStage.TextAsync(head, "/akun/konfirmasi"), Does.Contain("Mintalah lembar aktivasi baru"));
        using var sent = await head.PostAsync("/akun/konfirmasi/kirim", "/akun", []);
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task After_the_password_the_code_of_the_app_is_asked_for_and_opens_the_desk()
    {
        byte[] key;
        using (var owner = await Stage.App.SignInAsync(Official)) key = await Stage.SetUpAsync(owner);
        Stage.Wait();
        using var visitor = Stage.App.Visit();
        using var first = await FactorStage.EnterAsync(visitor, Official);
        var page = await visitor.ReadAsync(first);
        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo("Kode dari aplikasi autentikator"));
        using (var home = await visitor.GetAsync("/akun")) Assert.That(home.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "not in yet");
        var ticket = page.QuerySelector("input[name=Tiket]")!.GetAttribute("value")!;
        using (var wrong = await CodeAsync(visitor, ticket, "000000")) Assert.That((await visitor.ReadAsync(wrong)).Body!.TextContent, Does.Contain("Kode tidak cocok"));
        using var entered = await CodeAsync(visitor, ticket, Stage.Code(key));
        Assert.That(entered.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await FactorStage.TextAsync(visitor, "/akun"), Does.Contain("kata sandi dan aplikasi autentikator").And.Not.Contain(Banner));
        Assert.That(await FactorStage.TextAsync(visitor, "/pegawai"), Does.Contain("Pegawai"));
        using var thief = Stage.App.Visit();
        using var again = await CodeAsync(thief, ticket, Stage.Code(key));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.OK), "a code that was used is spent");
    }

    [Test]
    public async Task A_wrong_password_of_somebody_with_an_app_looks_like_any_other()
    {
        using (var owner = await Stage.App.SignInAsync(Official)) await Stage.SetUpAsync(owner);
        using var visitor = Stage.App.Visit();
        using var known = await FactorStage.EnterAsync(visitor, Official, "salah salah salah");
        using var unknown = await FactorStage.EnterAsync(visitor, "tidak.ada", "salah salah salah");
        Assert.That((await visitor.ReadAsync(known)).Body!.TextContent, Is.EqualTo((await visitor.ReadAsync(unknown)).Body!.TextContent));
    }

    [Test]
    public async Task Five_wrong_codes_close_this_path_for_a_quarter_of_an_hour_and_no_other()
    {
        byte[] key;
        using (var owner = await Stage.App.SignInAsync(Official)) key = await Stage.SetUpAsync(owner);
        Stage.Wait();
        using var visitor = Stage.App.Visit();
        var ticket = await TicketAsync(visitor);
        for (var n = 0; n < 5; n++) (await CodeAsync(visitor, ticket, "000000")).Dispose();
        using (var closed = await CodeAsync(visitor, ticket, Stage.Code(key))) Assert.That(closed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using (var passkey = await Stage.App.SignInAsync(Official)) Assert.That(await FactorStage.TextAsync(passkey, "/pegawai"), Does.Contain("Pegawai"));
        Stage.App.Clock.Advance(TimeSpan.FromMinutes(15));
        using var open = await CodeAsync(visitor, await TicketAsync(visitor), Stage.Code(key));
        Assert.That(open.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task One_code_serves_one_of_many_at_the_same_time()
    {
        byte[] key;
        using (var owner = await Stage.App.SignInAsync(Official)) key = await Stage.SetUpAsync(owner);
        Stage.Wait();
        using var visitor = Stage.App.Visit();
        var ticket = await TicketAsync(visitor);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CodeAsync(visitor, ticket, Stage.Code(key))));
        Assert.That(answers.Count(a => a.StatusCode == HttpStatusCode.Redirect), Is.EqualTo(1));
        foreach (var answer in answers) answer.Dispose();
    }

    [Test]
    public async Task The_key_lies_sealed_and_its_coming_and_going_is_told_to_the_owner_and_in_the_trail()
    {
        using var owner = await Stage.App.SignInAsync(Head);
        var key = await Stage.SetUpAsync(owner);
        var row = await Stage.App.DbAsync(db => db.TotpKeys.AsNoTracking().SingleAsync());
        Assert.That(row.Sealed.AsSpan().IndexOf(key), Is.EqualTo(-1));
        Assert.That(Encoding.UTF8.GetString(row.Sealed), Does.Not.Contain(Encoding.UTF8.GetString(key)));
        Stage.App.Clock.Advance(TimeSpan.FromMinutes(11));
        using (var stale = await owner.PostAsync("/akun/autentikator/hapus", "/akun", [("Kode", "000000")])) Assert.That(stale.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        using (var removed = await owner.PostAsync("/akun/autentikator/hapus", "/akun", [("Kode", Stage.Code(key))])) Assert.That(removed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await Stage.App.DbAsync(db => db.TotpKeys.CountAsync()), Is.Zero);
        var acts = await Stage.App.DbAsync(db => db.Audit.Select(e => e.Act).ToListAsync());
        Assert.That(acts, Does.Contain("totp.added").And.Contain("totp.removed"));
        await Stage.Mails.CodeAsync(Stage.App);
        Assert.That(Stage.Mails.Sent.Select(m => m.Text), Has.One.Contains("autentikator dipasang").And.One.Contains("autentikator dihapus"));
    }

    [Test]
    public async Task In_the_demo_the_printed_password_opens_the_desk()
    {
        await using var demo = await FactorStage.SetAsync(Database, strict: false);
        using var office = await demo.ByPasswordAsync(Official);
        Assert.That(await FactorStage.TextAsync(office, "/pegawai"), Does.Contain("Pegawai").And.Not.Contain(Banner));
    }

    private static Task<HttpResponseMessage> CodeAsync(Visitor visitor, string ticket, string code) =>
        visitor.PostAsync("/masuk/kode", "/masuk", [("Tiket", ticket), ("Kode", code)]);

    private static async Task<string> TicketAsync(Visitor visitor)
    {
        using var first = await FactorStage.EnterAsync(visitor, Official);
        return (await visitor.ReadAsync(first)).QuerySelector("input[name=Tiket]")!.GetAttribute("value")!;
    }
}
