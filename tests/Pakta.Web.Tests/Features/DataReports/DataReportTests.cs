using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.People;
using Pakta.Web.Mail;
using Pakta.Web.Tests.Features.People;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.DataReports;

/// <summary>Data saya salah: said by the signer, answered by those who keep the roster, never in the way of signing.</summary>
[DatabaseSource]
public sealed class DataReportTests(TestDatabase database)
{
    private PeopleStory _story = null!;

    [SetUp]
    public async Task Start() => _story = await PeopleStory.StartAsync(database);

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task A_teacher_reports_the_operator_answers_and_the_teacher_reads_it()
    {
        using var teacher = await _story.App.SignInAsync("staf1.sd-1");
        Assert.That(await ReportAsync(teacher, "Title", "Gelar saya M.Pd. belum tercatat."), Is.Null);
        Assert.That(await _story.Story.SignAsync(_story.Slug, "staf1.sd-1"), Is.Null, "nobody waits for an answer before signing");
        Assert.That((await teacher.PageAsync("/data-saya")).Body!.TextContent, Does.Contain("M.Pd. belum tercatat").And.Contain("belum dijawab"));
        Assert.That((await teacher.PageAsync("/pakta")).Body!.TextContent, Does.Not.Contain("sudah dijawab"));

        using var office = await _story.App.SignInAsync("operator.dikbud");
        var queue = await office.PageAsync("/laporan-data");
        Assert.That(queue.QuerySelector("nav .bar-count")!.TextContent, Does.StartWith("1"));
        var page = queue.QuerySelector("tbody a")!.GetAttribute("href")!;
        Assert.That((await office.PageAsync(page)).QuerySelector("a[href^='/pegawai/']"), Is.Not.Null, "where the data are mended");
        using var answered = await office.PostFormAsync(page, new { dibetulkan = "true", jawaban = "Gelar sudah ditambahkan." }, page);
        Assert.That(answered.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await office.PageAsync("/laporan-data")).QuerySelector("nav .bar-count"), Is.Null);
        Assert.That((await office.PageAsync("/laporan-data?keadaan=dijawab")).QuerySelectorAll("tbody tr"), Has.Length.EqualTo(1));

        Assert.That((await teacher.PageAsync("/pakta")).QuerySelector("a[href='/data-saya']")!.TextContent, Is.EqualTo("Baca jawabannya"));
        Assert.That((await teacher.PageAsync("/data-saya")).Body!.TextContent, Does.Contain("Gelar sudah ditambahkan").And.Contain("sudah dibetulkan"));
        Assert.That((await teacher.PageAsync("/pakta")).Body!.TextContent, Does.Not.Contain("Baca jawabannya"), "it was read");
        Assert.That((await office.PageAsync(page)).Body!.TextContent, Does.Contain("Dibaca pelapor"));
    }

    [Test]
    public async Task An_answer_is_told_by_mail()
    {
        using (var teacher = await _story.App.SignInAsync("staf1.sd-1")) Assert.That(await ReportAsync(teacher, "Unit", "Saya sudah di SD Negeri 2."), Is.Null);
        using var office = await _story.App.SignInAsync(PeopleStory.Hr);
        var page = (await office.PageAsync("/laporan-data")).QuerySelector("tbody a")!.GetAttribute("href")!;
        using var answered = await office.PostFormAsync(page, new { dibetulkan = "false", jawaban = "Menunggu surat pindah." }, page);
        var mail = await _story.App.DbAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.Template == OutboxMail.ReportAnswered));
        Assert.That(mail.To, Is.EqualTo("staf1.sd-1@contoh.go.id"));
        var rendered = await _story.App.UseAsync<MailRenderer, RenderedMail>(r => r.RenderAsync(mail, new System.Net.Mail.MailAddress(mail.To), CancellationToken.None));
        Assert.That(rendered.Text, Does.Contain("Unit kerja").And.Contain("/data-saya").And.Contain("Datanya tidak diubah"));
        using var again = await office.PostAsync(page, "/tampilan", [("dibetulkan", "true"), ("jawaban", "Sekali lagi")]);
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "it is answered once");
    }

    [Test]
    public async Task A_queue_holds_the_own_people_only()
    {
        using (var clerk = await _story.App.SignInAsync("staf1.kel-a1")) Assert.That(await ReportAsync(clerk, "Name", "Nama saya salah eja."), Is.Null);
        using var office = await _story.App.SignInAsync(PeopleStory.Hr);
        var page = (await office.PageAsync("/laporan-data")).QuerySelector("tbody a")!.GetAttribute("href")!;
        using var foreign = await _story.App.SignInAsync("operator.dikbud");
        Assert.That((await foreign.PageAsync("/laporan-data")).QuerySelector("tbody"), Is.Null);
        using var look = await foreign.GetAsync(page);
        using var answer = await foreign.PostAsync(page, "/tampilan", [("dibetulkan", "true"), ("jawaban", "Beres")]);
        Assert.That((look.StatusCode, answer.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
    }

    [Test]
    public async Task A_NIK_that_somebody_types_is_not_stored()
    {
        using var clerk = await _story.App.SignInAsync("staf1.kel-a1");
        Assert.That(await ReportAsync(clerk, "Other", "NIK saya 7471 0615 0986 0001, tolong dicek."), Is.Null);
        var says = await _story.App.DbAsync(db => db.DataReports.Select(r => r.Says).SingleAsync());
        Assert.That(says, Does.Contain("tolong dicek").And.Not.Match(new Regex(@"[0-9]")));
    }

    [TestCase("", "Nama saya salah", "Pilih data mana yang salah"), TestCase("Name", "  ", "Tuliskan apa yang salah")]
    public async Task An_empty_report_gets_a_sentence_and_keeps_what_was_typed(string topic, string says, string sentence)
    {
        using var clerk = await _story.App.SignInAsync("staf1.kel-a1");
        Assert.That(await ReportAsync(clerk, topic, says), Does.StartWith(sentence));
    }

    [Test]
    public async Task Too_long_and_too_many_get_a_sentence()
    {
        using var clerk = await _story.App.SignInAsync("staf1.kel-a1");
        Assert.That(await ReportAsync(clerk, "Name", new string('a', DataReportRules.Longest + 1)), Does.StartWith("Tulisan terlalu panjang"));
        for (var n = 0; n < DataReportRules.MostOpen; n++) Assert.That(await ReportAsync(clerk, "Name", $"Laporan {n}"), Is.Null);
        Assert.That(await ReportAsync(clerk, "Name", "Satu lagi"), Does.StartWith("Sudah ada 10 laporan"));
    }

    private static async Task<string?> ReportAsync(Visitor visitor, string topic, string says)
    {
        using var answer = await visitor.PostFormAsync("/data-saya", new { topik = topic, isiLaporan = says }, "/data-saya");
        if (answer.StatusCode == HttpStatusCode.Redirect) return null;
        var page = await visitor.ReadAsync(answer);
        Assert.That(page.QuerySelector("#isiLaporan")!.TextContent, Is.EqualTo(says.Trim()));
        return page.QuerySelector(".error-summary ul")!.TextContent.Trim();
    }
}
