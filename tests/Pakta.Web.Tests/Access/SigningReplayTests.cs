using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

/// <summary>One assent is one signature, however often the network or somebody else sends it.</summary>
[DatabaseSource]
public sealed class SigningReplayTests(TestDatabase database)
{
    private const string Who = "staf1.sd-1";
    private const int Times = 100;

    [Test]
    public async Task A_signing_request_that_arrives_a_hundred_times_at_once_is_one_record_one_leaf_and_one_message()
    {
        await using var story = await RoundStory.OnAsync(await PaktaApp.StartAsync(database, new PaktaAppOptions { Settings = new Dictionary<string, string> { ["RateLimits:Enabled"] = "false" } }));
        var slug = await story.OpenRoundAsync();
        Assert.That((await story.OpenAllAsync(slug)).Refusal, Is.Null);
        var person = story.City.People[Who].Id;
        var account = await story.App.DbAsync(db => db.Users.Where(a => a.PersonId == person).Select(a => a.Id).SingleAsync());
        using var signer = await story.App.SignInAsync(Who);
        var text = (await signer.PageAsync($"/pakta/{slug}")).QuerySelector("input[name=Naskah]")!.GetAttribute("value")!;
        var round = await story.App.DbAsync(db => db.Campaigns.Where(c => c.Slug == slug).Select(c => c.Id).SingleAsync());
        var ticket = story.App.Services.GetRequiredService<StepUpTickets>().Issue(account, round, Convert.FromHexString(text), SigningMethod.Pin).Token;
        var mails = await story.App.DbAsync(db => db.Outbox.CountAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => Task.Run(() => SendAsync(signer, slug, text, ticket))));

        await story.App.Services.GetRequiredService<Sequencer>().DrainAsync(CancellationToken.None);
        Assert.That(answers, Is.All.EqualTo(HttpStatusCode.Redirect), "each of them is told that the pact is signed");
        Assert.Multiple(async () =>
        {
            Assert.That(await story.App.DbAsync(db => db.Signatures.CountAsync()), Is.EqualTo(1));
            Assert.That(await story.App.DbAsync(db => db.Leaves.CountAsync(l => l.SignatureId != null)), Is.EqualTo(1));
            Assert.That(await story.App.DbAsync(db => db.Outbox.CountAsync()) - mails, Is.EqualTo(1));
        });
    }

    private static async Task<HttpStatusCode> SendAsync(Visitor signer, string slug, string text, string ticket)
    {
        using var content = new FormUrlEncodedContent(Enumerable.Range(1, 4).Select(n => KeyValuePair.Create("setuju", n.ToString(CultureInfo.InvariantCulture)))
            .Append(KeyValuePair.Create("Naskah", text)).Append(KeyValuePair.Create("Tiket", ticket)));
        using var answer = await signer.Client.PostAsync(new Uri($"/pakta/{slug}", UriKind.Relative), content);
        return answer.StatusCode;
    }
}
