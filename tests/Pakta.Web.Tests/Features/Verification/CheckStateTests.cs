using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Verification;

internal sealed class CheckStateTests
{
    [Test]
    public async Task Says_ended_on_the_day_after_the_last_day_of_the_unit_s_zone()
    {
        await using var scene = await CheckScene.StartAsync(validUntil: new DateOnly(2026, 11, 30));
        var code = await scene.SignAsync("staf1.sd-1");
        using var anybody = scene.App.Visit();
        // 30 November 23.59 and 1 December 00.00 in WITA.
        scene.App.Clock.Set(new DateTimeOffset(2026, 11, 30, 15, 59, 0, TimeSpan.Zero));
        Assert.That((await anybody.PageAsync($"/v/{code}")).QuerySelector("h1")!.TextContent, Does.EndWith("Asli, berlaku"));
        scene.App.Clock.Set(new DateTimeOffset(2026, 11, 30, 16, 0, 0, TimeSpan.Zero));
        var page = await anybody.PageAsync($"/v/{code}");
        Assert.That(page.QuerySelector("h1")!.TextContent, Does.EndWith("Asli, masa berlakunya selesai"));
        Assert.That(page.QuerySelector(".verdict")!.TextContent, Does.Contain("30 November 2026"));
    }

    [Test]
    public async Task Says_cancelled_when_the_round_was_cancelled()
    {
        await using var scene = await CheckScene.StartAsync();
        var code = await scene.SignAsync("staf1.sd-1");
        scene.App.Clock.Advance(TimeSpan.FromDays(1));
        await scene.CancelRoundAsync();
        using var anybody = scene.App.Visit();
        var page = await anybody.PageAsync($"/v/{code}");
        Assert.That(page.QuerySelector("h1")!.TextContent, Does.EndWith("Dibatalkan"));
        Assert.That(page.QuerySelector(".verdict")!.TextContent, Does.Contain("Putaran penandatanganan ini dibatalkan pada 24 November 2026"));
    }

    [Test]
    public async Task Marks_a_late_signature()
    {
        await using var scene = await CheckScene.StartAsync();
        scene.App.Clock.Advance(TimeSpan.FromDays(11));
        using var anybody = scene.App.Visit();
        var page = await anybody.PageAsync($"/v/{await scene.SignAsync("staf1.sd-1")}");
        Assert.That(page.QuerySelector(".chip")!.TextContent, Is.EqualTo("susulan"));
    }

    [Test]
    public async Task Claims_the_log_only_when_the_log_has_it()
    {
        await using var scene = await CheckScene.StartAsync(options: new PaktaAppOptions
        {
            Settings = new Dictionary<string, string> { [CheckScene.Unlimited] = "false" },
            Services = services => services.Remove(services.Single(s => s.ImplementationType == typeof(SequencerWorker))),
        });
        var code = await scene.SignAsync("staf1.sd-1", drain: false);
        using var anybody = scene.App.Visit();
        var before = (await anybody.PageAsync($"/v/{code}")).Body!.TextContent;
        Assert.That(before, Does.Contain("sedang dicatat pada log").And.Not.Contain("Tercatat di buku log publik"));
        await scene.DrainAsync();
        Assert.That((await anybody.PageAsync($"/v/{code}")).Body!.TextContent, Does.Contain("Tercatat di buku log publik"));
    }

    [Test]
    public async Task Slows_down_who_asks_too_often_and_who_guesses()
    {
        await using var scene = await CheckScene.StartAsync(options: new PaktaAppOptions());
        var code = await scene.SignAsync("staf1.sd-1");
        using var anybody = scene.App.Visit();
        for (var i = 0; i < 20; i++) Assert.That(await StatusAsync(anybody, "0000000000000000"), Is.EqualTo(HttpStatusCode.NotFound));
        for (var i = 0; i < 6; i++) Assert.That(await StatusAsync(anybody, code), Is.EqualTo(HttpStatusCode.OK));
        using var refused = await anybody.GetAsync($"/v/{code}");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Headers.RetryAfter, Is.Not.Null);
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("Terlalu banyak percobaan"));
    }

    [Test]
    public async Task Answers_sixty_honest_checks_a_minute()
    {
        await using var scene = await CheckScene.StartAsync(options: new PaktaAppOptions());
        var code = await scene.SignAsync("staf1.sd-1");
        using var anybody = scene.App.Visit();
        for (var i = 0; i < 60; i++) Assert.That(await StatusAsync(anybody, code), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(anybody, code), Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task Writes_no_code_into_the_log_of_the_program()
    {
        var lines = new LogLines();
        await using var scene = await CheckScene.StartAsync(options: new PaktaAppOptions { Services = services => services.AddSingleton<ILoggerProvider>(lines) });
        var code = await scene.SignAsync("staf1.sd-1");
        await scene.UnguardAsync();
        await scene.App.DbAsync(db => db.Signatures.Where(s => s.Code == code).ExecuteUpdateAsync(s => s.SetProperty(x => x.Salt, new byte[32])));
        using var anybody = scene.App.Visit();
        Assert.That(await StatusAsync(anybody, code), Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(await StatusAsync(anybody, "0000000000000000"), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(lines.All, Has.Some.Contains($"{code[..4]}-••••"));
        Assert.That(lines.All, Has.None.Contains(code).And.None.Contains("0000000000000000"));
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string code)
    {
        using var answer = await visitor.GetAsync($"/v/{code}");
        return answer.StatusCode;
    }
}
