using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pakta.Web.Access.Sso;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

public sealed class SecurityHeadersTests
{
    private static readonly PaktaAppOptions Https = new() { Settings = new Dictionary<string, string> { ["Site:PublicUrl"] = "https://pakta.contoh.go.id" } };

    [TestCase("/"), TestCase("/masuk"), TestCase("/tidak-ada"), TestCase("/css/pakta.css")]
    public async Task Every_answer_carries_the_policy(string path)
    {
        await using var app = await PaktaApp.StartAsync();
        using var visitor = app.Visit();
        using var response = await visitor.GetAsync(path);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Multiple(() =>
        {
            Assert.That(policy, Does.StartWith("default-src 'none'").And.Not.Contain("unsafe"));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(response.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "same-origin" }));
            Assert.That(response.Headers.Contains("Strict-Transport-Security"), Is.False);
        });
    }

    [TestCase("/v/7K3M9QXR2TFBWZ5H", true), TestCase("/periksa", true), TestCase("/pakta/apa", false)]
    public async Task Public_checks_are_not_indexed_and_tell_no_referrer(string path, bool hidden)
    {
        await using var app = await PaktaApp.StartAsync();
        using var visitor = app.Visit();
        using var response = await visitor.GetAsync(path);
        Assert.Multiple(() =>
        {
            Assert.That(response.Headers.Contains("X-Robots-Tag"), Is.EqualTo(hidden));
            Assert.That(response.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("no-referrer"));
        });
    }

    [Test]
    public async Task Signed_in_pages_are_not_stored()
    {
        await using var app = await PaktaApp.StartAsync();
        await SmallCity.BuildAsync(app);
        using var nurse = await app.SignInAsync(SmallCity.SignInOfStaff("SD-1"));
        using var response = await nurse.GetAsync("/");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Headers.CacheControl!.NoStore, Is.True);
    }

    [Test]
    public async Task On_https_what_the_framework_keeps_in_cookies_is_host_bound_too()
    {
        var settings = new Dictionary<string, string>(Https.Settings)
        {
            ["Sso:Providers:uji:Name"] = "Uji", ["Sso:Providers:uji:Authority"] = "https://sso.contoh.go.id", ["Sso:Providers:uji:ClientId"] = "pakta", ["Sso:Providers:uji:ClientSecret"] = "rahasia",
        };
        await using var app = await PaktaApp.StartAsync(options: new PaktaAppOptions { Settings = settings });
        var messages = app.Services.GetRequiredService<IOptions<CookieTempDataProviderOptions>>().Value.Cookie;
        var correlation = app.Services.GetRequiredService<IOptionsMonitor<SsoSchemeOptions>>().Get("uji").CorrelationCookie;
        foreach (var cookie in new[] { messages, correlation })
            Assert.That((cookie.Name![..13], cookie.Path, cookie.HttpOnly, cookie.SecurePolicy), Is.EqualTo(("__Host-pakta-", "/", true, CookieSecurePolicy.Always)));
    }

    [Test]
    public async Task On_https_cookies_are_host_bound_and_secure()
    {
        await using var app = await PaktaApp.StartAsync(options: Https);
        using var visitor = app.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://localhost/masuk");
        using var response = await visitor.Client.SendAsync(request);
        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(cookie, Does.StartWith("__Host-pakta-xsrf=").And.Contain("secure").And.Contain("httponly").And.Contain("samesite=strict"));
            Assert.That(response.Headers.Contains("Strict-Transport-Security"), Is.True);
        });
    }
}
