using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Mail;
using Pakta.Web.Tests.Documents;
using Pakta.Web.Tests.Features.Accounts;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Disputes;

/// <summary>Nobody is signed for without hearing of it: by mail to the own address, else on every page from the next sign-in on.</summary>
[DatabaseSource]
public sealed class SigningNoticeTests(TestDatabase database)
{
    private DisputeStage _stage = null!;

    [SetUp]
    public async Task SetAsync() => _stage = await DisputeStage.SetAsync(database);

    [TearDown]
    public async Task StrikeAsync()
    {
        if (_stage is not null) await _stage.DisposeAsync();
    }

    [Test]
    public async Task The_mail_says_what_when_and_how_and_leads_to_the_page_that_disputes_it()
    {
        await _stage.SignAsync();
        var mail = await _stage.App.DbAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.Template == "tanda-tangan"));
        Assert.That(MailRecipient.TryParse(mail.To, out var to));
        var rendered = await _stage.App.UseAsync<MailRenderer, RenderedMail>(r => r.RenderAsync(mail, to!, default));
        Assert.Multiple(() =>
        {
            Assert.That(rendered.Subject, Does.StartWith("Anda baru saja menandatangani"));
            Assert.That(rendered.Text, Does.Contain("09.00 WITA").And.Contain("PIN pribadi").And.Contain("Bukan Anda?").And.Contain($"http://localhost/pakta/{_stage.Slug}/bukan-saya"));
            Assert.That(rendered.Html, Does.Contain($"/pakta/{_stage.Slug}/bukan-saya"));
        });
    }

    [Test]
    public async Task Who_has_no_own_channel_is_asked_at_the_next_sign_in_until_it_is_answered()
    {
        await SetAddressAsync(null);
        await _stage.SignAsync();
        Assert.That(await AskedAsync(), Is.True);
        Assert.That(await AskedAsync(), Is.True, "looking is no answer");
        using var signer = await _stage.App.SignInAsync(DisputeStage.Signer);
        using var yes = await signer.PostFormAsync("/", new { }, $"/pakta/{_stage.Slug}/ya-saya");
        Assert.That(yes.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await AskedAsync(), Is.False);
        Assert.That(await _stage.App.DbAsync(db => db.Audit.CountAsync(e => e.Act == AuditActs.SignatureConfirmed.Code)), Is.EqualTo(1));
    }

    /// <summary>Somebody had the slip, signed, and answered "yes" at the next sign-in; weeks later the right one gets a new slip.</summary>
    [Test]
    public async Task What_was_seen_and_answered_before_a_new_code_was_used_counts_for_nothing()
    {
        await SetAddressAsync(null);
        await _stage.SignAsync();
        using (var ghost = await _stage.App.SignInAsync(DisputeStage.Signer)) (await ghost.PostFormAsync("/", new { }, $"/pakta/{_stage.Slug}/ya-saya")).Dispose();
        _stage.App.Clock.Advance(TimeSpan.FromDays(21));
        using var holder = _stage.App.Visit();
        var code = await _stage.App.UseAsync<ActivationCodes, string>(c => c.IssueAsync(_stage.City.People[DisputeStage.Signer].Id, ActivationCodes.FirstActivation, default));
        (await AccountsStage.SetPinAsync(holder, (await AccountsStage.TypeAsync(holder, code))["Tiket"], AccountsStage.Pin)).Dispose();
        Assert.That((await holder.PageAsync("/")).Body!.TextContent, Does.Contain("Apakah ini Saudara?"));
        using var done = await holder.PostFormAsync($"/pakta/{_stage.Slug}/bukan-saya", new { keterangan = "" });
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await _stage.App.DbAsync(db => db.Disputes.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task The_session_that_signed_cannot_answer_for_the_signer()
    {
        using var ghost = await _stage.App.SignInAsync(DisputeStage.Signer);
        Assert.That(await _stage.Story.SignAsync(_stage.Slug, DisputeStage.Signer), Is.Null);
        Assert.That((await ghost.PageAsync("/")).Body!.TextContent, Does.Not.Contain("Apakah ini Saudara?"));
        using var answer = await ghost.PostAsync($"/pakta/{_stage.Slug}/ya-saya", "/tampilan", []);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await _stage.App.DbAsync(db => db.SigningConfirmations.AnyAsync()), Is.False);
    }

    [TestCase(false, false), TestCase(true, true)]
    public async Task Who_got_the_mail_is_not_asked_again_but_a_shared_address_is_nobody_s_own(bool shared, bool asked)
    {
        await _stage.SignAsync();
        if (shared) await SetAddressAsync("STAF1.kel-a1@contoh.go.id", _stage.City.Staff("KEL-A1", 2));
        await SendAllAsync();
        Assert.That(await AskedAsync(), Is.EqualTo(asked));
    }

    [Test]
    public async Task A_mail_that_never_left_tells_nobody()
    {
        await _stage.SignAsync();
        Assert.That(await _stage.App.DbAsync(db => db.Outbox.CountAsync(m => m.Template == "tanda-tangan" && m.SentAt == null)), Is.EqualTo(1));
        Assert.That(await AskedAsync(), Is.True);
    }

    [Test]
    public async Task Not_me_leads_from_the_notice_to_the_dispute()
    {
        await _stage.SignAsync();
        using var signer = await _stage.App.SignInAsync(DisputeStage.Signer);
        var link = (await signer.PageAsync("/")).QuerySelector("a[href$='/bukan-saya']")!.GetAttribute("href")!;
        using var done = await signer.PostFormAsync(link, new { keterangan = "" });
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await AskedAsync(), Is.False);
        Assert.That((await signer.PageAsync(link)).Body!.TextContent, Does.Contain("Keberatan Saudara tercatat"));
    }

    [Test]
    public async Task The_sealed_list_of_the_unit_at_the_HR_office_has_those_whom_no_own_mail_reaches()
    {
        await _stage.SignAsync("staf2.kel-a1");
        await SendAllAsync();
        await SetAddressAsync(null);
        await _stage.SignAsync();
        using var office = await _stage.App.SignInAsync("bkpsdm");
        var rows = (await office.PageAsync($"/putaran/{_stage.Slug}/tanpa-saluran")).QuerySelectorAll("tbody tr");
        Assert.That(rows.Select(r => r.QuerySelector("td")!.TextContent), Is.EqualTo(new[] { "1" }));
        using var answer = await office.GetAsync(rows[0].QuerySelector("a")!.GetAttribute("href")!);
        var file = Path.Combine(_stage.App.Folder, "daftar.pdf");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        var text = Tool.Read("pdftotext", "-layout", file, "-");
        Assert.That(text, Does.Contain("Kelurahan A1").And.Contain("PIN pribadi").And.Not.Contain(_stage.City.Staff("KEL-A1", 2).FullName));
        Assert.That(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Does.Contain(_stage.City.Staff("KEL-A1").FullName.Split(' ')[0]));
        var (_, seal, _) = Tool.Run("pdfsig", "-nocert", file);
        Assert.That(seal, Does.Contain("Signature is Valid").And.Contain("Total document signed"));
        using var inspector = await _stage.App.SignInAsync("inspektorat");
        Assert.That((await inspector.GetAsync($"/putaran/{_stage.Slug}/tanpa-saluran")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_mail_that_never_left_or_went_to_a_shared_address_puts_the_signer_on_that_list()
    {
        await _stage.SignAsync();
        Assert.That(await ListedAsync(), Is.EqualTo("1"), "it has not left");
        await SendAllAsync();
        Assert.That(await ListedAsync(), Is.Null);
        var (signed, keeps) = (_stage.City.People[DisputeStage.Signer].Id, _stage.City.Staff("KEL-A1", 3));
        await SetAddressAsync("staf1.kel-a1@contoh.go.id", keeps);
        await _stage.App.DbAsync(db => db.People.Where(p => p.Id == signed).ExecuteUpdateAsync(set => set.SetProperty(p => p.MergedInto, keeps.Id)));
        Assert.That(await ListedAsync(), Is.Null, "the same human reads it under the record that goes on");
        await SetAddressAsync("STAF1.kel-a1@contoh.go.id", _stage.City.Staff("KEL-A1", 2));
        Assert.That(await ListedAsync(), Is.EqualTo("1"));
    }

    /// <summary>A nurse's bookmark is no way round the question, whichever page it leads to.</summary>
    [TestCase("/pakta"), TestCase("/akun"), TestCase("/tampilan")]
    public async Task The_page_that_the_sign_in_leads_back_to_asks_as_well(string page)
    {
        await SetAddressAsync(null);
        await _stage.SignAsync();
        using var nurse = _stage.App.Visit();
        await SetPasswordAsync();
        using var entered = await nurse.PostFormAsync("/masuk", new { Nama = DisputeStage.Signer, Sandi = Password, ReturnUrl = page });
        Assert.That(entered.Headers.Location!.OriginalString, Is.EqualTo(page));
        var asked = await nurse.PageAsync(page);
        Assert.That(asked.Body!.TextContent, Does.Contain("Apakah ini Saudara?"));
        using var yes = await nurse.PostFormAsync(page, new { }, $"/pakta/{_stage.Slug}/ya-saya");
        Assert.That(yes.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await nurse.PageAsync(page)).Body!.TextContent, Does.Not.Contain("Apakah ini Saudara?"));
    }

    [Test]
    public async Task The_days_run_from_when_a_page_has_asked_and_not_from_a_sign_in_that_saw_none()
    {
        await SetAddressAsync(null);
        var code = await _stage.SignAsync();
        using (var hurried = await _stage.App.SignInAsync(DisputeStage.Signer)) await hurried.PageAsync($"/v/{code}");
        _stage.App.Clock.Advance(TimeSpan.FromDays(20));
        using (var nurse = await _stage.App.SignInAsync(DisputeStage.Signer)) await nurse.PageAsync("/pakta");
        _stage.App.Clock.Advance(TimeSpan.FromDays(13));
        using (var again = await _stage.App.SignInAsync(DisputeStage.Signer))
            Assert.That((await again.PageAsync($"/pakta/{_stage.Slug}/bukan-saya")).QuerySelector("textarea"), Is.Not.Null);
        _stage.App.Clock.Advance(TimeSpan.FromDays(2));
        using var late = await _stage.App.SignInAsync(DisputeStage.Signer);
        using var refused = await _stage.NotMeAsync(late);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await _stage.App.DbAsync(db => db.SigningShowings.CountAsync()), Is.EqualTo(1));
    }

    private const string Password = "payung jendela ombak";

    private Task<int> SetPasswordAsync()
    {
        var hash = new PasswordHasher<Account>().HashPassword(new Account(), Password);
        return _stage.App.DbAsync(db => db.Users.Where(a => a.UserName == DisputeStage.Signer).ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash)));
    }

    private Task<int> SendAllAsync()
    {
        var now = _stage.App.Clock.GetUtcNow();
        return _stage.App.DbAsync(db => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, now)));
    }

    /// <summary>How many stand on the list of the one unit; null: there is none.</summary>
    private async Task<string?> ListedAsync()
    {
        using var office = await _stage.App.SignInAsync("bkpsdm");
        return (await office.PageAsync($"/putaran/{_stage.Slug}/tanpa-saluran")).QuerySelector("tbody tr td")?.TextContent;
    }

    private async Task<bool> AskedAsync()
    {
        using var signer = await _stage.App.SignInAsync(DisputeStage.Signer);
        return (await signer.PageAsync("/")).Body!.TextContent.Contains("Apakah ini Saudara?", StringComparison.Ordinal);
    }

    private Task<int> SetAddressAsync(string? address, CivilServant? person = null)
    {
        var id = (person ?? _stage.City.People[DisputeStage.Signer]).Id;
        return _stage.App.DbAsync(db => db.People.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, address)));
    }
}
