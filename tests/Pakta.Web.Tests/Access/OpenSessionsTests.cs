using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

/// <summary>Open sessions are seen by their owner and can be ended from any of them.</summary>
[DatabaseSource]
public sealed class OpenSessionsTests(TestDatabase database)
{
    private const string Who = "staf1.sd-1";
    private RoundStory _story = null!;

    [SetUp]
    public async Task Start() => _story = await RoundStory.OnAsync(await PaktaApp.StartAsync(database));

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task A_session_ended_from_another_device_is_over_at_once()
    {
        using var phone = await _story.App.SignInAsync(Who);
        using var office = await _story.App.SignInAsync(Who);
        var page = await phone.PageAsync("/akun");
        Assert.That(page.QuerySelectorAll("input[name=sesi]"), Has.Length.EqualTo(1), "the other one; this one is not offered");
        using var ended = await phone.PostAsync("/akun/sesi/akhiri", "/akun", [("sesi", page.QuerySelector("input[name=sesi]")!.GetAttribute("value")!)]);
        using var after = await office.GetAsync("/akun");
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(after.Headers.Location!.OriginalString, Does.Contain("/masuk"));
        await phone.PageAsync("/akun");
    }

    [Test]
    public async Task Signing_out_ends_the_session_for_a_copy_of_its_cookie_too()
    {
        using var owner = await _story.App.SignInAsync(Who);
        using var copy = _story.App.Visit();
        foreach (Cookie cookie in owner.Cookies) copy.Take(cookie.Name, cookie.Value);
        await copy.PageAsync("/akun");
        using var left = await owner.PostAsync("/keluar", "/akun", []);
        using var after = await copy.GetAsync("/akun");
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Nobody_ends_the_session_of_another()
    {
        using var mine = await _story.App.SignInAsync(Who);
        using var theirs = await _story.App.SignInAsync("staf2.sd-1");
        var other = await _story.App.DbAsync(db => db.Sessions.Where(s => db.Users.Any(a => a.Id == s.AccountId && a.UserName == "staf2.sd-1")).Select(s => s.Id).SingleAsync());
        using var answer = await mine.PostAsync("/akun/sesi/akhiri", "/akun", [("sesi", other.ToString())]);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        await theirs.PageAsync("/akun");
    }

    [TestCase("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome di Android")]
    [TestCase("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox di Windows")]
    [TestCase("", "Peramban")]
    public void A_browser_has_a_name_that_its_owner_knows(string agent, string name) => Assert.That(BrowserWords.Of(agent), Is.EqualTo(name));
}
