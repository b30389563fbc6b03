using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

/// <summary>One account is slowed down; nobody beside it notices, though they share its address.</summary>
public sealed class AccountLimitsTests
{
    private RoundStory _story = null!;
    private string _round = "";

    [OneTimeSetUp]
    public async Task Set()
    {
        _story = await RoundStory.OnAsync(await PaktaApp.StartAsync());
        _round = await _story.OpenRoundAsync();
        Assert.That((await _story.OpenAllAsync(_round)).Refusal, Is.Null);
    }

    [OneTimeTearDown]
    public async Task Strike()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task Ten_tries_to_sign_a_minute_and_the_ticks_stay()
    {
        using var hasty = await _story.App.SignInAsync(SmallCity.SignInOfStaff("SD-1"));
        for (var i = 0; i < AccountLimits.SigningsPerMinute; i++)
            using (var tried = await TryAsync(hasty)) Assert.That(tried.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        using var refused = await TryAsync(hasty);
        Assert.That((refused.StatusCode, refused.Headers.RetryAfter?.Delta), Is.EqualTo((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(1))));
        var page = await hasty.ReadAsync(refused);
        Assert.That(page.Body!.TextContent, Does.Contain("Paling banyak 10 kali dalam satu menit"));
        Assert.That(page.QuerySelectorAll("input[name=setuju]:checked, input[name=setuju][checked]"), Has.Length.EqualTo(2));
        using var other = await _story.App.SignInAsync(SmallCity.SignInOfStaff("SD-1", 2));
        using var taken = await TryAsync(other);
        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task Lists_of_names_leave_three_times_an_hour_and_each_leaves_a_line()
    {
        using var office = await _story.App.SignInAsync("bkpsdm");
        for (var i = 0; i < AccountLimits.ExportsPerHour; i++)
            Assert.That(await StatusAsync(office, $"/cakupan/{_round}/SD-1/belum.csv"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(office, $"/cakupan/{_round}/SD-1/belum.xlsx"), Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await StatusAsync(office, "/jejak.csv"), Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await StatusAsync(office, $"/cakupan/{_round}/SD-1/belum"), Is.EqualTo(HttpStatusCode.OK), "to look is free");
        using var second = await _story.App.SignInAsync("bkpsdm.dua");
        Assert.That(await StatusAsync(second, "/jejak.csv"), Is.EqualTo(HttpStatusCode.OK));
        var lines = await _story.App.DbAsync(db => db.Audit.Where(e => e.Act == AuditActs.NamesTaken.Code || e.Act == AuditActs.TrailTaken.Code).Select(e => e.Act + " " + e.Actor).ToListAsync());
        Assert.That(await _story.App.DbAsync(db => db.Audit.Where(e => e.Act == AuditActs.NamesTaken.Code).Select(e => e.Changes).FirstAsync()), Does.Contain("mengingatkan yang belum menandatangani"));
        Assert.That(lines, Is.EqualTo(new[] { "names.taken Petugas BKPSDM", "names.taken Petugas BKPSDM", "names.taken Petugas BKPSDM", "trail.taken Petugas BKPSDM Kedua" }));
    }

    [TestCase("/akun/kunci/tantangan", 1), TestCase("/pakta/{0}/tantangan", 2)]
    public async Task Challenges_for_a_passkey_come_thirty_times_a_minute_for_an_account(string address, int staff)
    {
        var (path, who) = (string.Format(CultureInfo.InvariantCulture, address, _round), SmallCity.SignInOfStaff("SD-2", staff));
        using var hasty = await _story.App.SignInAsync(who);
        var answers = new List<HttpStatusCode>();
        var token = FormFields.Token(await hasty.PageAsync("/tampilan"));
        for (var i = 0; i <= AccountLimits.PasskeyOptionsPerMinute; i++)
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create(FormFields.TokenName, token)]);
            using var answer = await hasty.Client.PostAsync(new Uri(path, UriKind.Relative), form);
            answers.Add(answer.StatusCode);
        }
        Assert.That(answers[..^1], Has.None.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(answers[^1], Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    private Task<HttpResponseMessage> TryAsync(Visitor signer) => signer.PostFormAsync($"/pakta/{_round}",
        Enumerable.Range(1, 2).Select(n => ("setuju", n.ToString(CultureInfo.InvariantCulture))).Append(("Rahasia", "000000")), $"/pakta/{_round}");

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path)
    {
        using var response = await visitor.GetAsync(path);
        return response.StatusCode;
    }
}
