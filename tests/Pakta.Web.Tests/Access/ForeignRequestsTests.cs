using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Data;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

/// <summary>What a page of another site sends is refused by where it comes from, with a genuine token too.</summary>
public sealed class ForeignRequestsTests
{
    private const string Password = "payung jendela ombak";
    private PaktaApp _app = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _app = await PaktaApp.StartAsync();
        await SmallCity.BuildAsync(_app);
        var hash = new PasswordHasher<Account>().HashPassword(new Account(), Password);
        await _app.DbAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash)));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [TestCase("Sec-Fetch-Site", "cross-site"), TestCase("Sec-Fetch-Site", "same-site"), TestCase("Sec-Fetch-Site", "?")]
    [TestCase("Origin", "https://jahat.contoh"), TestCase("Origin", "http://localhost.jahat.contoh"), TestCase("Origin", "http://localhost:81"), TestCase("Origin", "x")]
    public async Task From_elsewhere_it_is_refused_and_nothing_happens(string header, string value)
    {
        var before = await SessionsAsync();
        Assert.That(await SignInAsync((header, value)), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await SessionsAsync(), Is.EqualTo(before));
    }

    [TestCase("Sec-Fetch-Site", "same-origin"), TestCase("Sec-Fetch-Site", "none"), TestCase("Origin", "null"), TestCase("Origin", "http://localhost")]
    public async Task From_a_page_of_its_own_it_is_taken(string header, string value) =>
        Assert.That(await SignInAsync((header, value)), Is.EqualTo(HttpStatusCode.Redirect));

    [Test]
    public async Task The_browsers_own_word_outweighs_the_origin() =>
        Assert.That(await SignInAsync(("Sec-Fetch-Site", "cross-site"), ("Origin", "http://localhost")), Is.EqualTo(HttpStatusCode.BadRequest));

    [Test]
    public async Task A_link_from_elsewhere_is_followed()
    {
        using var visitor = _app.Visit();
        visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var page = await visitor.GetAsync("/masuk");
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task<HttpStatusCode> SignInAsync(params (string Name, string Value)[] headers)
    {
        using var visitor = _app.Visit();
        foreach (var (name, value) in headers) visitor.Client.DefaultRequestHeaders.Add(name, value);
        using var answer = await visitor.PostFormAsync("/masuk", new { Nama = SmallCity.SignInOfStaff("SD-1"), Sandi = Password }, "/masuk");
        return answer.StatusCode;
    }

    private Task<int> SessionsAsync() => _app.DbAsync(db => db.Sessions.CountAsync());
}
