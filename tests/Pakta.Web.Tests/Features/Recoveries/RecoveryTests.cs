using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Tests.Access;
using Pakta.Web.Tests.Documents;
using Pakta.Web.Tests.Features.Accounts;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Recoveries;

/// <summary>An official who lost everything gets in again past two officers and a day, in which the holder can say no.</summary>
[DatabaseSource]
public sealed partial class RecoveryTests(TestDatabase database) : FactorFixture(database)
{
    private const string Hr = "bkpsdm", Second = "bkpsdm.dua", Inspector = "inspektorat", Head = "kepala.kel-a1";

    [TestCase(Second), TestCase(Inspector)]
    public async Task Two_officers_and_a_day_open_the_account_and_end_the_old_ways_in(string second)
    {
        using var old = await Stage.App.SignInAsync(Head);
        Assert.That(await AskAsync(Hr, Head), Is.Null);
        var code = await ConfirmAsync(second);
        Assert.That(await HeadingAsync(code), Is.EqualTo("Kode belum berlaku"));
        Stage.App.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.That(await HeadingAsync(code), Is.EqualTo("Kode belum berlaku"));
        Stage.App.Clock.Advance(TimeSpan.FromSeconds(1));
        using var phone = Stage.App.Visit();
        var page = await AccountsStage.TypeAsync(phone, code);
        using var done = await AccountsStage.SetPasswordAsync(phone, page["Tiket"], "gerobak biru melaju pelan");
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await done.Content.ReadAsStringAsync());
        using (var ended = await old.GetAsync("/akun")) Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using (var before = await FactorStage.EnterAsync(old, Head)) Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.OK), "the old password is dead");
        await Stage.SetUpAsync(phone);
        Assert.That(await FactorStage.TextAsync(phone, "/pegawai"), Does.Contain("Pegawai"), "the slip lets the holder set up a second factor, and that opens the desk");
        Assert.That(await Stage.App.DbAsync(db => db.Recoveries.CountAsync(r => r.EndedAt == null)), Is.Zero);
    }

    [Test]
    public async Task The_holder_hears_of_it_at_once_and_one_no_kills_the_code()
    {
        await AskAsync(Hr, Head);
        var code = await ConfirmAsync(Second);
        await Stage.Mails.CodeAsync(Stage.App);
        var mails = Stage.Mails.Sent.Where(m => m.To.Address == $"{Head}@contoh.go.id").ToList();
        Assert.That(mails, Has.Count.EqualTo(2), "when it is asked for, and when it is confirmed");
        using var holder = Stage.App.Visit();
        var address = new Uri(Link().Match(mails[0].Text).Value).PathAndQuery;
        using (var said = await holder.PostFormAsync(address, new { })) Assert.That(await said.Content.ReadAsStringAsync(), Does.Contain("Pemulihan dihentikan"));
        Stage.App.Clock.Advance(TimeSpan.FromHours(25));
        Assert.That(await HeadingAsync(code), Is.EqualTo("Kode sudah dipakai"));
        Assert.That(await Stage.App.DbAsync(db => db.Audit.Select(e => e.Act).Where(a => a.StartsWith("recovery.")).ToListAsync()),
            Is.EquivalentTo(new[] { "recovery.asked", "recovery.confirmed", "recovery.denied" }));
    }

    [Test]
    public async Task A_signed_in_holder_sees_it_on_the_own_account()
    {
        await AskAsync(Hr, Head);
        using var holder = await Stage.App.SignInAsync(Head);
        Assert.That(await FactorStage.TextAsync(holder, "/"), Does.Contain("Pemulihan akun Saudara sedang berjalan"));
        using (var said = await holder.PostFormAsync("/akun", new { }, "/pemulihan/bukan-saya")) Assert.That(said.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Stage.App.DbAsync(db => db.Recoveries.CountAsync(r => r.EndedAt == null)), Is.Zero);
    }

    /// <summary>The no may come in the very moment in which the second officer confirms: the code is made, and is dead.</summary>
    [Test]
    public async Task A_code_whose_recovery_has_ended_opens_nothing()
    {
        await AskAsync(Hr, Head);
        var code = await ConfirmAsync(Second);
        var now = Stage.App.Clock.GetUtcNow();
        await Stage.App.DbAsync(db => db.Recoveries.ExecuteUpdateAsync(set => set.SetProperty(r => r.EndedAt, now)));
        Stage.App.Clock.Advance(TimeSpan.FromHours(25));
        Assert.That(await HeadingAsync(code), Is.EqualTo("Kode sudah dipakai"));
        var id = await Stage.App.DbAsync(db => db.ActivationCodes.Select(c => c.Id).SingleAsync());
        Assert.That(await Stage.App.UseAsync<ActivationCodes, bool>(c => c.SpendAsync(id, default)), Is.False);
    }

    [Test]
    public async Task Whoever_asked_does_not_confirm()
    {
        await AskAsync(Hr, Head);
        using var officer = await Stage.App.SignInAsync(Hr);
        using var refused = await officer.PostAsync($"/pemulihan/{await IdAsync()}/sahkan", "/tampilan", [("dilihat", "IdCard")]);
        Assert.That(await officer.ReadAsync(refused) is { } page ? page.Body!.TextContent : "", Does.Contain("Saudara sendiri yang mengajukannya"));
        Assert.That(await Stage.App.DbAsync(db => db.ActivationCodes.CountAsync()), Is.Zero);
    }

    [TestCase("staf1.sd-1", "Tidak ada pejabat"), TestCase(Hr, "dua petugas lain"), TestCase("tidak.ada", "Tidak ada pejabat")]
    public async Task Not_for_just_anybody(string who, string sentence) => Assert.That(await AskAsync(Hr, who), Does.Contain(sentence));

    [Test]
    public async Task A_second_request_waits_for_the_first()
    {
        Assert.That(await AskAsync(Hr, Head), Is.Null);
        Assert.That(await AskAsync(Second, Head), Does.Contain("sudah berjalan"));
    }

    [Test]
    public async Task Of_requests_in_the_same_moment_one_is_taken()
    {
        var answers = await Task.WhenAll(AskAsync(Hr, Head), AskAsync(Second, Head), AskAsync(Hr, Head), AskAsync(Second, Head));
        Assert.That(answers.Count(a => a is null), Is.EqualTo(1));
        Assert.That(await Stage.App.DbAsync(db => db.Recoveries.CountAsync()), Is.EqualTo(1));
    }

    private Task<Guid> IdAsync() => Stage.App.DbAsync(db => db.Recoveries.Select(r => r.Id).SingleAsync());

    private async Task<string?> AskAsync(string officer, string holder)
    {
        using var visitor = await Stage.App.SignInAsync(officer);
        using var answer = await visitor.PostFormAsync("/pemulihan", [("nama", holder), ("dilihat", "IdCard")], "/pemulihan");
        return answer.StatusCode == HttpStatusCode.Redirect ? null : (await visitor.ReadAsync(answer)).Body!.TextContent;
    }

    private async Task<string> ConfirmAsync(string officer)
    {
        using var visitor = await Stage.App.SignInAsync(officer);
        var id = await IdAsync();
        using var answer = await visitor.PostFormAsync("/pemulihan", [("dilihat", "IdCardAndDecree")], $"/pemulihan/{id}/sahkan");
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/pdf"), await answer.Content.ReadAsStringAsync());
        var file = Path.Combine(Stage.App.Folder, "pemulihan.pdf");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        return PrintedCode().Match(Tool.Read("pdftotext", "-raw", file, "-")).Value;
    }

    private async Task<string> HeadingAsync(string code)
    {
        using var visitor = Stage.App.Visit();
        using var answer = await visitor.PostFormAsync("/aktivasi", new { kode = code });
        return (await visitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent.Trim();
    }

    [GeneratedRegex(@"http://localhost/pemulihan/bukan-saya\?tiket=[A-Za-z0-9_-]+")]
    private static partial Regex Link();

    [GeneratedRegex("\\b[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\\b")]
    private static partial Regex PrintedCode();
}
