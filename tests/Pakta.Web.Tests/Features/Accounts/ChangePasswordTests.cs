using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Tests.Access;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Accounts;

/// <summary>A new password puts out whoever got in with the old one.</summary>
[DatabaseSource]
public sealed class ChangePasswordTests(TestDatabase database) : FactorFixture(database)
{
    private const string Who = "staf1.sd-1", New = "gerobak biru melaju pelan";

    [Test]
    public async Task The_old_password_sets_a_new_one_and_every_other_session_ends_at_once()
    {
        using var thief = await Stage.ByPasswordAsync(Who);
        using var owner = await Stage.ByPasswordAsync(Who);
        using var changed = await ChangeAsync(owner, FactorStage.Password, New);
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await changed.Content.ReadAsStringAsync());
        using (var out1 = await thief.GetAsync("/akun")) Assert.That(out1.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Stage.App.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.That(await FactorStage.TextAsync(owner, "/akun"), Does.Contain("Akun saya"), "this session goes on past the check of the stamp");
        using var visitor = Stage.App.Visit();
        using (var old = await FactorStage.EnterAsync(visitor, Who)) Assert.That(old.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using (var entered = await FactorStage.EnterAsync(visitor, Who, New)) Assert.That(entered.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await Stage.App.DbAsync(db => db.Audit.CountAsync(e => e.Act == "password.changed")), Is.EqualTo(1));
        await Stage.Mails.CodeAsync(Stage.App);
        Assert.That(Stage.Mails.Sent.Select(m => m.Text), Has.One.Contains("Kata sandi diganti"));
    }

    [TestCase("salah salah salah", New, New, "Kata sandi lama tidak cocok"), TestCase(FactorStage.Password, "pendek", "pendek", "paling sedikit 12"),
     TestCase(FactorStage.Password, New, New + "x", "Kedua isian tidak sama"), TestCase(FactorStage.Password, "rahasiaindonesia", "rahasiaindonesia", "banyak dipakai")]
    public async Task Refuses_and_changes_nothing(string old, string password, string again, string sentence)
    {
        using var owner = await Stage.ByPasswordAsync(Who);
        using var refused = await owner.PostAsync("/akun/kata-sandi", "/akun", [("Lama", old), ("Baru", password), ("Ulang", again)]);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await owner.ReadAsync(refused)).Body!.TextContent, Does.Contain(sentence));
        using var visitor = await Stage.ByPasswordAsync(Who);
    }

    [Test]
    public async Task Whoever_forgot_it_proves_it_by_a_code_to_the_own_channel()
    {
        using var owner = await Stage.ByPasswordAsync(Who);
        (await owner.PostAsync("/akun/konfirmasi/kirim", "/akun", [])).Dispose();
        using var proven = await owner.PostAsync("/akun/konfirmasi", "/akun", [("Cara", "surel"), ("Kode", (await Stage.Mails.CodeAsync(Stage.App))!)]);
        using var changed = await ChangeAsync(owner, "", New);
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var late = await Stage.ByPasswordAsync(Who, New);
        using var refused = await ChangeAsync(late, "", FactorStage.Password);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "another session has shown nothing");
    }

    private static Task<HttpResponseMessage> ChangeAsync(Visitor owner, string old, string password) =>
        owner.PostAsync("/akun/kata-sandi", "/akun", [("Lama", old), ("Baru", password), ("Ulang", password)]);
}
