using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.Pacts;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Features.Campaigns;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Verification;

/// <summary>The small city with a round open everywhere; people sign through the real writer and the log takes it.</summary>
internal sealed class CheckScene : IAsyncDisposable
{
    public const string Unlimited = "RateLimits:Enabled";
    private static readonly CancellationToken Never = CancellationToken.None;

    private CheckScene(PaktaApp app, SmallCity city) => (App, City) = (app, city);

    public PaktaApp App { get; }
    public SmallCity City { get; }
    public string Slug { get; private set; } = "";

    public static async Task<CheckScene> StartAsync(TestDatabase database = TestDatabase.Sqlite, PaktaAppOptions? options = null, DateOnly? validUntil = null)
    {
        options ??= new PaktaAppOptions { Settings = new Dictionary<string, string> { [Unlimited] = "false" } };
        var app = await PaktaApp.StartAsync(database, options);
        var scene = new CheckScene(app, await SmallCity.BuildAsync(app));
        await scene.OpenRoundAsync(validUntil);
        return scene;
    }

    /// <summary>Signs and waits for the log; answers the code.</summary>
    public async Task<string> SignAsync(string who, bool drain = true)
    {
        var person = City.People[who];
        var audience = person.Nip is null ? Audience.Elected : Audience.CivilServant;
        var text = await App.DbAsync(db => db.PactVersions.AsNoTracking().SingleAsync(v => v.Audience == audience));
        var work = new SignWork(text.CampaignId, person.Id, Guid.CreateVersion7(), text.Sha256, SigningMethod.Pin, "", null);
        var outcome = await App.UseAsync<SigningWriter, Result<SignOutcome>>(w => w.SignAsync(work));
        Assert.That(outcome.Refusal, Is.Null);
        if (drain) await DrainAsync();
        return await App.DbAsync(db => db.Signatures.Where(s => s.Id == outcome.Value.Signature).Select(s => s.Code).SingleAsync());
    }

    public Task DrainAsync() => App.UseAsync<Sequencer, bool>(async s =>
    {
        await s.DrainAsync(Never);
        return true;
    });

    /// <summary>The signature is withdrawn; the person may sign again.</summary>
    public Task RevokeAsync(string code) => App.DbAsync(async db =>
    {
        await using var tx = await db.Database.BeginTransactionAsync();
        var signature = await db.Signatures.SingleAsync(s => s.Code == code);
        db.Add(Revocation.Create(signature.Id, RevocationReason.WrongData, "Salah data.", App.Clock.GetUtcNow(), null));
        (await db.Members.SingleAsync(m => m.CampaignId == signature.CampaignId && m.PersonId == signature.PersonId)).Unsign();
        await db.SaveChangesAsync();
        await tx.CommitAsync();
    });

    /// <summary>What only the owner of the database can do: takes the guard off the rows of signatures, to change one.</summary>
    public Task UnguardAsync() => App.DbAsync(db => db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite()
        ? """DROP TRIGGER "Signatures_no_update" """
        : """DROP TRIGGER "Signatures_no_update_or_delete" ON "Signatures" """));

    public async Task CancelRoundAsync()
    {
        var who = await HrAsync();
        var done = await App.UseAsync<CancelCampaignHandler, Result<Done>>(h => h.RunAsync(new CancelCampaign(Slug, "Salah peluncuran."), who, Never));
        Assert.That(done.Refusal, Is.Null);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private async Task OpenRoundAsync(DateOnly? validUntil)
    {
        var who = await HrAsync();
        var plan = new CampaignPlan("", "Pemilu 2029", "SKB Nomor 2 Tahun 2022", PaktaApp.Monday.AddHours(-1), PaktaApp.Monday.AddDays(10), null, null,
            SignerGroups.AllCivilServants, Opener.Head, null, validUntil, false);
        var launch = new LaunchCampaign(Guid.CreateVersion7(App.Clock.GetUtcNow()), "netralitas-asn", "KOTA", plan);
        Slug = (await App.UseAsync<LaunchCampaignHandler, Result<string>>(h => h.RunAsync(launch, who, Never))).Value;
        Assert.That((await App.UseAsync<OpenCampaignHandler, Result<Done>>(h => h.RunAsync(Slug, who, Never))).Refusal, Is.Null);
        Assert.That((await App.UseAsync<OpenAllAtOnceHandler, Result<int>>(h => h.RunAsync(Slug, who, Never))).Refusal, Is.Null);
        await DrainAsync();
    }

    private async Task<Authority> HrAsync()
    {
        var root = City.Root;
        var account = await App.DbAsync(db => db.Users.Where(u => u.UserName == "bkpsdm").Select(u => u.Id).SingleAsync());
        return new Authority(account, null, [new Grant(Role.HrOffice, root.Id, root.Code, root.Name, root.Kind, root.Path, root.Region, null, null, null)]);
    }
}
