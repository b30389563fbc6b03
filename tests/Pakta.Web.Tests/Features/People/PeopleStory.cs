using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Coverage;
using Pakta.Core.People;
using Pakta.Web.Features.Shared;
using Pakta.Web.LedgerStore;
using Pakta.Web.Rounds;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.People;

/// <summary>The small city with an open round, and people's pages as officers use them.</summary>
public sealed class PeopleStory : IAsyncDisposable
{
    public const string Hr = "bkpsdm", SecondHr = "bkpsdm.dua";
    public static readonly DateOnly Today = new(2026, 11, 23);

    private PeopleStory(RoundStory story, string slug) => (Story, Slug) = (story, slug);

    public RoundStory Story { get; }
    public string Slug { get; }
    public PaktaApp App => Story.App;
    public SmallCity City => Story.City;

    public static async Task<PeopleStory> StartAsync(TestDatabase database)
    {
        var rounds = await RoundStory.OnAsync(await PaktaApp.StartAsync(database));
        var slug = await rounds.OpenRoundAsync();
        Assert.That((await rounds.OpenAllAsync(slug)).Refusal, Is.Null);
        return new PeopleStory(rounds, slug);
    }

    public Task<string> AddressAsync(CivilServant person) => App.UseAsync<PersonLink, string>(l => Task.FromResult(l.To(person.Id)));

    /// <summary>Fills and sends a form of the person's page; answers the sentence of the refusal, or null when it was saved.</summary>
    public async Task<string?> DoAsync(string who, CivilServant person, string action, object fields)
    {
        using var visitor = await App.SignInAsync(who);
        var address = await AddressAsync(person);
        using var answer = await visitor.PostFormAsync(address, fields, $"{address}/{action}");
        if (answer.StatusCode == HttpStatusCode.Redirect) return null;
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        return (await visitor.ReadAsync(answer)).QuerySelector(".error-summary ul")!.TextContent.Trim();
    }

    /// <summary>Sends what no form of the page offers to this reader; answers the status.</summary>
    public async Task<HttpStatusCode> ForgeAsync(string who, CivilServant person, string action, params (string Name, string Value)[] fields)
    {
        using var visitor = await App.SignInAsync(who);
        using var answer = await visitor.PostAsync($"{await AddressAsync(person)}/{action}", "/tampilan", fields);
        return answer.StatusCode;
    }

    public async Task<string> PageAsync(string who, CivilServant person)
    {
        using var visitor = await App.SignInAsync(who);
        return (await visitor.PageAsync(await AddressAsync(person))).QuerySelector("main")!.TextContent;
    }

    public Task<MemberState> StateAsync(CivilServant person) => App.DbAsync(db =>
        db.Members.Where(m => m.PersonId == person.Id && db.Campaigns.Any(c => c.Id == m.CampaignId && c.Slug == Slug)).Select(m => m.State).SingleAsync());

    public Task<CivilServant> RowAsync(CivilServant person) => App.DbAsync(db => db.People.AsNoTracking().SingleAsync(p => p.Id == person.Id));

    /// <summary>Days pass, and what was recorded ahead is applied, as the turn of the calendar does.</summary>
    public async Task PassAsync(int days)
    {
        App.Clock.Advance(TimeSpan.FromDays(days));
        await App.UseAsync<CalendarTurn, int>(c => c.RunAsync(Jobs.CalendarJob.Days, CancellationToken.None));
    }

    /// <summary>The ledger recounts everything and finds nothing.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync()
    {
        await App.UseAsync<Sequencer, int>(async s =>
        {
            await s.DrainAsync(CancellationToken.None);
            return await s.StepAsync(CancellationToken.None);
        });
        var report = await App.UseAsync<LedgerAudit, AuditReport>(a => a.RunAsync(CancellationToken.None));
        return [.. report.Findings.Select(f => f.Code)];
    }

    public static string Day(int days) => Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => Story.DisposeAsync();
}
