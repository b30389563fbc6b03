using System.Collections.Concurrent;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Pacts;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.LedgerStore;

/// <summary>Nothing acknowledged is ever lost: the server is killed in the middle of fifty people signing.</summary>
public sealed class KillTests
{
    private const int Signers = 50;
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("pakta-kill-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, true);

    [TestCase(1)]
    [TestCase(12)]
    [TestCase(35)]
    public async Task Every_acknowledged_signature_survives_kill_9_once_and_with_a_leaf(int killAfter)
    {
        var forms = await PrepareAsync();
        var acknowledged = new ConcurrentBag<Guid>();
        using (var site = await RunningSite.StartAsync(_folder))
        {
            var left = killAfter;
            await Task.WhenAll(forms.Select(async form =>
            {
                if (!await PostAsync(site.Address, form)) return;
                acknowledged.Add(form.Person);
                if (Interlocked.Decrement(ref left) == 0) site.Kill();
            }));
        }
        Assert.That(acknowledged, Has.Count.GreaterThanOrEqualTo(killAfter));

        using (var site = await RunningSite.StartAsync(_folder))
        {
            var live = await LiveAsync();
            Assert.That(acknowledged, Is.SubsetOf(live), "acknowledged before the kill");
            // Those who got no answer try again, with the very same form.
            foreach (var form in forms) Assert.That(await PostAsync(site.Address, form), Is.True);
            await UntilSequencedAsync();
            Assert.That(await LiveAsync(), Has.Count.EqualTo(Signers).And.Unique);
        }
        var verified = await RunningSite.RunVerbAsync(_folder, "ledger", "verify");
        Assert.That(verified.Code, Is.Zero, verified.Output);
        Assert.That(verified.Output, Does.Contain($" {Signers} tanda tangan diperiksa."));
    }

    private async Task<List<Form>> PrepareAsync()
    {
        var folder = Directory.CreateTempSubdirectory("pakta-kill-seed-").FullName;
        await using var app = await PaktaApp.StartAsync(TestDatabase.Sqlite, new PaktaAppOptions { RealClock = true, Folder = folder });
        var story = await RoundStory.OnAsync(app);
        var plan = RoundStory.Plan with { StartsAt = TimeProvider.System.GetUtcNow().AddHours(-1), Deadline = TimeProvider.System.GetUtcNow().AddDays(3) };
        var slug = await story.OpenRoundAsync(plan);
        Assert.That((await story.OpenAllAsync(slug)).Refusal, Is.Null);
        var campaign = await story.CampaignAsync(slug);
        var text = await app.DbAsync(db => db.PactVersions.Where(v => v.CampaignId == campaign.Id && v.Audience == Audience.CivilServant).Select(v => v.Sha256).SingleAsync());
        var accounts = await app.DbAsync(db => db.Users.Where(a => a.UserName!.StartsWith("staf")).OrderBy(a => a.UserName).Take(Signers).ToListAsync());
        var forms = new List<Form>();
        foreach (var account in accounts)
        {
            using var visitor = await app.SignInAsync(account.UserName!);
            var ticket = await app.UseAsync<StepUpTickets, StepUpTicket>(t => Task.FromResult(t.Issue(account.Id, campaign.Id, text, SigningMethod.Pin)));
            forms.Add(new Form(slug, account.PersonId!.Value.Value, visitor.Cookies.Single(c => c.Name == "pakta").ToString(), Convert.ToHexStringLower(text), ticket.Token));
        }
        await app.UseAsync<PaktaDatabase, int>(async database => { await CopyAsync(database.File!, Path.Combine(_folder, "pakta.db")); return 0; });
        Directory.CreateDirectory(Path.Combine(_folder, "keys"));
        foreach (var key in Directory.GetFiles(Path.Combine(folder, "keys"))) File.Copy(key, Path.Combine(_folder, "keys", Path.GetFileName(key)));
        return forms;
    }

    private static async Task CopyAsync(string from, string to)
    {
        await using var source = new SqliteConnection($"Data Source={from};Mode=ReadOnly");
        await using var target = new SqliteConnection($"Data Source={to};Pooling=False");
        await source.OpenAsync();
        await target.OpenAsync();
        source.BackupDatabase(target);
    }

    /// <summary>True only for the answer that acknowledges: a redirect to the own pact.</summary>
    private static async Task<bool> PostAsync(Uri site, Form form)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = site };
        using var content = new FormUrlEncodedContent([.. Enumerable.Range(1, 4).Select(n => KeyValuePair.Create("setuju", $"{n}")),
            KeyValuePair.Create("Naskah", form.Text), KeyValuePair.Create("Tiket", form.Ticket)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/pakta/{form.Slug}") { Content = content };
        request.Headers.Add("Cookie", form.Cookie);
        try
        {
            using var answer = await http.SendAsync(request);
            return answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.ToString() == $"/pakta/{form.Slug}";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Task<List<Guid>> LiveAsync() => ReadAsync("""SELECT "PersonId" FROM "Members" WHERE "SignatureId" IS NOT NULL""");

    private async Task UntilSequencedAsync()
    {
        while ((await ReadAsync("""SELECT "SignatureId" FROM "PendingLeaves" WHERE "SignatureId" IS NOT NULL""")).Count > 0) await Task.Delay(50);
    }

    private async Task<List<Guid>> ReadAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "pakta.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync()) ids.Add(new Guid((byte[])reader.GetValue(0), true));
        return ids;
    }

    private sealed record Form(string Slug, Guid Person, string Cookie, string Text, string Ticket);
}
