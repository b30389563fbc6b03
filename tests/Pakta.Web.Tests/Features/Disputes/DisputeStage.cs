using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Disputes;

/// <summary>The small city, a round open to all, a second person in the inspectorate. A nurse's part is played by staff 1 of KEL-A1.</summary>
internal sealed class DisputeStage : IAsyncDisposable
{
    public const string Signer = "staf1.kel-a1", First = "inspektorat", Second = "inspektorat.dua";
    private const string Unlimited = "RateLimits:Enabled";

    private DisputeStage(RoundStory story, string slug) => (Story, Slug) = (story, slug);

    public RoundStory Story { get; }
    public PaktaApp App => Story.App;
    public SmallCity City => Story.City;
    public string Slug { get; }

    public static async Task<DisputeStage> SetAsync(TestDatabase database = TestDatabase.Sqlite, IReadOnlyDictionary<string, string>? settings = null)
    {
        var all = new Dictionary<string, string>(settings ?? new Dictionary<string, string>()) { [Unlimited] = "false" };
        var story = await RoundStory.OnAsync(await PaktaApp.StartAsync(database, new PaktaAppOptions { Settings = all }));
        var slug = await story.OpenRoundAsync();
        Assert.That((await story.OpenAllAsync(slug)).Refusal, Is.Null);
        var stage = new DisputeStage(story, slug);
        await stage.EmployAsync(Second, Role.Inspectorate, "KOTA");
        return stage;
    }

    /// <summary>Somebody from outside the roster with a role.</summary>
    public Task EmployAsync(string name, Role role, string unit) => SaveAsync(now =>
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(now), UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, ActivatedAt = now, SecurityStamp = name,
        };
        return [account, Appointment.OfAccount(Guid.CreateVersion7(now), role, City.Units[unit].Id, account.Id, null, null, null, new DateOnly(2025, 1, 1), null, now, null)];
    });

    public Task SaveAsync(Func<DateTimeOffset, object[]> rows) => App.DbAsync(async db =>
    {
        await using var tx = await db.Database.BeginTransactionAsync();
        db.AddRange(rows(App.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
        await tx.CommitAsync();
    });

    /// <summary>Somebody signs as this person; the log has it, and an hour passes. Answers the code.</summary>
    public async Task<string> SignAsync(string who = Signer)
    {
        Assert.That(await Story.SignAsync(Slug, who), Is.Null);
        await DrainAsync();
        App.Clock.Advance(TimeSpan.FromHours(1));
        var person = City.People[who].Id;
        return await App.DbAsync(db => db.Signatures.Where(s => s.PersonId == person).OrderByDescending(s => s.SignedAt).Select(s => s.Code).FirstAsync());
    }

    public Task DrainAsync() => App.UseAsync<Sequencer, int>(async s =>
    {
        await s.DrainAsync(CancellationToken.None);
        return await s.StepAsync(CancellationToken.None);
    });

    public Task<HttpResponseMessage> NotMeAsync(Visitor signer, string words = "") => signer.PostAsync($"/pakta/{Slug}/bukan-saya", "/tampilan", [("keterangan", words)]);

    /// <summary>Signed as the signer, who signs in later and says that it was somebody else. Answers code and number.</summary>
    public async Task<(string Code, string Number)> DisputeAsync(string who = Signer, string words = "")
    {
        var code = await SignAsync(who);
        using var signer = await App.SignInAsync(who);
        using var answer = await NotMeAsync(signer, words);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await answer.Content.ReadAsStringAsync());
        return (code, await App.DbAsync(db => db.Disputes.Join(db.Signatures.Where(s => s.Code == code), d => d.SignatureId, s => s.Id, (d, _) => d.Number).SingleAsync()));
    }

    /// <summary>What the public check says first.</summary>
    public async Task<string> CheckAsync(string code)
    {
        using var guest = App.Visit();
        return (await guest.PageAsync($"/v/{code}")).QuerySelector("h1")!.TextContent.Trim('✓', '!', '✕', ' ');
    }

    /// <summary>Proposes; answers the sentence of a refusal, or null.</summary>
    public Task<string?> ProposeAsync(string who, string number, DisputeOutcome outcome, string reason = "Absensi menunjukkan cuti.") =>
        SendAsync(who, $"/sengketa/{number}/usul", ("putusan", outcome.ToString()), ("alasan", reason));

    public Task<string?> AnswerAsync(string who, string number, bool agrees = true) => SendAsync(who, $"/sengketa/{number}/jawab", ("setuju", agrees ? "true" : "false"));

    public async Task DecideAsync(string number, DisputeOutcome outcome)
    {
        Assert.That(await ProposeAsync(First, number, outcome), Is.Null);
        Assert.That(await AnswerAsync(Second, number), Is.Null);
        await DrainAsync();
    }

    public async Task<IReadOnlyList<string>> FindingsAsync() => await App.UseAsync<LedgerAudit, IReadOnlyList<string>>(async audit =>
        [.. (await audit.RunAsync(CancellationToken.None)).Findings.Select(f => $"{f.Code}: {f.Message}")]);

    public async Task<string?> SendAsync(string who, string address, params (string, string)[] fields)
    {
        using var officer = await App.SignInAsync(who);
        using var answer = await officer.PostAsync(address, "/tampilan", fields);
        if (answer.StatusCode == HttpStatusCode.Redirect) return null;
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), $"{who} {address}");
        return (await officer.ReadAsync(answer)).QuerySelector(".error-summary ul, [role=alert] p")!.TextContent.Trim();
    }

    public ValueTask DisposeAsync() => Story.DisposeAsync();
}
