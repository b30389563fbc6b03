using System.Net;
using Pakta.Web.Access;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

public sealed class RateLimitsTests
{
    [Test]
    public void One_home_of_IPv6_is_one_source()
    {
        var one = RateLimits.Source(IPAddress.Parse("2001:db8:1:2:aaaa::1"));
        Assert.Multiple(() =>
        {
            Assert.That(RateLimits.Source(IPAddress.Parse("2001:db8:1:2:ffff::9")), Is.EqualTo(one));
            Assert.That(RateLimits.Source(IPAddress.Parse("2001:db8:1:3::1")), Is.Not.EqualTo(one));
            Assert.That(RateLimits.Source(IPAddress.Parse("::ffff:10.0.0.7")), Is.EqualTo("10.0.0.7"));
        });
    }

    [Test]
    public async Task Nodes_that_serve_together_share_each_limit()
    {
        await using var app = await PaktaApp.StartAsync(options: new PaktaAppOptions { Settings = new Dictionary<string, string> { ["RateLimits:Nodes"] = "3" } });
        using var visitor = app.Visit();
        var allowed = 0;
        for (var i = 0; i < 105; i++)
        {
            using var empty = new FormUrlEncodedContent([]);
            using var response = await visitor.Client.PostAsync(new Uri("/aktivasi", UriKind.Relative), empty);
            if (response.StatusCode != HttpStatusCode.TooManyRequests) allowed++;
        }
        Assert.That(allowed, Is.EqualTo(100));
    }

    /// <summary>Each types a code, asks for a challenge and sets a way in: two requests count beside the code, not with it.</summary>
    [Test]
    public async Task A_hundred_people_of_one_office_may_activate_in_one_minute()
    {
        await using var app = await PaktaApp.StartAsync();
        using var visitor = app.Visit();
        for (var person = 0; person < 100; person++)
            foreach (var step in new[] { "/aktivasi", "/aktivasi/tantangan", "/aktivasi/buat" })
            {
                using var empty = new FormUrlEncodedContent([]);
                using var answer = await visitor.Client.PostAsync(new Uri(step, UriKind.Relative), empty);
                Assert.That(answer.StatusCode, Is.Not.EqualTo(HttpStatusCode.TooManyRequests), $"{step} of {person}");
            }
    }

    [Test]
    public async Task A_flood_of_codes_is_answered_with_a_designed_page()
    {
        await using var app = await PaktaApp.StartAsync();
        using var visitor = app.Visit();
        // Without a token the limiter still counts, and comes first: nothing behind it is reached.
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 305 && last != HttpStatusCode.TooManyRequests; i++)
        {
            using var empty = new FormUrlEncodedContent([]);
            using var response = await visitor.Client.PostAsync(new Uri("/aktivasi", UriKind.Relative), empty);
            last = response.StatusCode;
            if (last != HttpStatusCode.TooManyRequests) continue;
            Assert.That((await visitor.ReadAsync(response)).Body!.TextContent, Does.Contain("Terlalu banyak percobaan"));
            Assert.That(response.Headers.RetryAfter, Is.Not.Null);
        }
        Assert.That(last, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((await visitor.GetAsync("/aktivasi")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "looking is free");
    }
}
