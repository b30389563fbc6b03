using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Features.Campaigns;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Campaigns;

/// <summary>The small city and the commands of a round, called as people by their sign-in names.</summary>
public sealed class RoundStory : IAsyncDisposable
{
    public const string Hr = "bkpsdm";
    private static readonly CancellationToken Never = CancellationToken.None;

    private RoundStory(PaktaApp app, SmallCity city) => (App, City) = (app, city);

    public PaktaApp App { get; }
    public SmallCity City { get; }

    public static CampaignPlan Plan => new("", "Pemilu 2029", "SKB Nomor 2 Tahun 2022", PaktaApp.Monday.AddHours(-1), PaktaApp.Monday.AddDays(10),
        null, null, SignerGroups.AllCivilServants, Opener.Head, null, null, false);

    public static async Task<RoundStory> StartAsync() => await OnAsync(await PaktaApp.StartAsync());

    public static async Task<RoundStory> OnAsync(PaktaApp app) => new(app, await SmallCity.BuildAsync(app));

    public async Task<string> DraftAsync(CampaignPlan? plan = null, string who = Hr, string root = "KOTA")
    {
        var made = await LaunchAsync(plan ?? Plan, who, root);
        Assert.That(made.Refusal, Is.Null);
        return made.Value;
    }

    public async Task<string> OpenRoundAsync(CampaignPlan? plan = null, string who = Hr, string root = "KOTA")
    {
        var slug = await DraftAsync(plan, who, root);
        Assert.That((await OpenAsync(slug, who)).Refusal, Is.Null);
        return slug;
    }

    public Task<Result<string>> LaunchAsync(CampaignPlan plan, string who = Hr, string root = "KOTA", Guid? key = null) => RunAsync<LaunchCampaignHandler, string>(who,
        (h, a) => h.RunAsync(new LaunchCampaign(key ?? Guid.CreateVersion7(App.Clock.GetUtcNow()), "netralitas-asn", root, plan), a, Never));

    public Task<Result<Done>> ReplanAsync(string slug, CampaignPlan plan, string who = Hr) =>
        RunAsync<ReplanCampaignHandler, Done>(who, (h, a) => h.RunAsync(new ReplanCampaign(slug, "netralitas-asn", plan), a, Never));

    public Task<Result<Done>> TryAsync(string slug, string numbers, string who = Hr) =>
        RunAsync<TryCampaignHandler, Done>(who, (h, a) => h.RunAsync(new TryCampaign(slug, numbers), a, Never));

    public Task<Result<Done>> OpenAsync(string slug, string who = Hr) => RunAsync<OpenCampaignHandler, Done>(who, (h, a) => h.RunAsync(slug, a, Never));

    public Task<Result<Done>> CloseAsync(string slug, string who = Hr) => RunAsync<CloseCampaignHandler, Done>(who, (h, a) => h.RunAsync(slug, a, Never));

    public Task<Result<Done>> CancelAsync(string slug, string? reason, string who = Hr) =>
        RunAsync<CancelCampaignHandler, Done>(who, (h, a) => h.RunAsync(new CancelCampaign(slug, reason), a, Never));

    public Task<Result<Done>> ReopenAsync(string slug, string numbers, DateTimeOffset until, string who = Hr) =>
        RunAsync<ReopenCampaignHandler, Done>(who, (h, a) => h.RunAsync(new ReopenCampaign(slug, numbers, until, null), a, Never));

    public Task<Result<Done>> PassOnAsync(string slug, string unit, string who, string? message = null, DateTimeOffset? deadline = null) =>
        RunAsync<PassOnHandler, Done>(who, (h, a) => h.RunAsync(new PassOn(slug, unit, message, deadline), a, Never));

    public Task<Result<Done>> OpenUnitAsync(string slug, string unit, string? reason, string who) =>
        RunAsync<OpenUnitHandler, Done>(who, (h, a) => h.RunAsync(new OpenUnit(slug, unit, reason), a, Never));

    public Task<Result<int>> OpenAllAsync(string slug, string who = Hr) => RunAsync<OpenAllAtOnceHandler, int>(who, (h, a) => h.RunAsync(slug, a, Never));

    public Task<int> OpenDueAsync() => App.UseAsync<OpenDueUnitsHandler, int>(h => h.RunAsync(Never));

    /// <summary>Signs through the real writer; answers the refusal or null.</summary>
    public async Task<Refusal?> SignAsync(string slug, string who)
    {
        var person = City.People[who];
        var work = await App.DbAsync(async db =>
        {
            var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Slug == slug);
            var audience = person.Nip is null ? Core.Pacts.Audience.Elected : Core.Pacts.Audience.CivilServant;
            var text = await db.PactVersions.AsNoTracking().SingleAsync(v => v.CampaignId == campaign.Id && v.Audience == audience);
            return new SignWork(campaign.Id, person.Id, Guid.CreateVersion7(), text.Sha256, SigningMethod.Pin, "", null);
        });
        return (await App.UseAsync<SigningWriter, Result<SignOutcome>>(w => w.SignAsync(work))).Refusal;
    }

    public async Task SignAndPassOnAsync(string slug, string unit, string who)
    {
        Assert.That(await SignAsync(slug, who), Is.Null, $"{who} signs");
        Assert.That((await PassOnAsync(slug, unit, who)).Refusal, Is.Null, $"{who} passes on");
    }

    public Task<UnitOpening?> OpeningOfAsync(string slug, string unit)
    {
        var id = City.Units[unit].Id;
        return App.DbAsync(db => db.UnitOpenings.AsNoTracking()
            .SingleOrDefaultAsync(o => o.UnitId == id && db.Campaigns.Any(c => c.Id == o.CampaignId && c.Slug == slug)));
    }

    public Task<Campaign> CampaignAsync(string slug) => App.DbAsync(db => db.Campaigns.AsNoTracking().SingleAsync(c => c.Slug == slug));

    public async Task<Authority> AuthorityAsync(string who) => await App.DbAsync(async db =>
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.UserName == who);
        var rows = await db.Appointments.AsNoTracking()
            .Where(a => (a.AccountId == account.Id || (account.PersonId != null && a.PersonId == account.PersonId)) && a.EndedAt == null)
            .Join(db.Units, a => a.UnitId, u => u.Id, (a, u) => new { Appointment = a, Unit = u }).ToListAsync();
        return new Authority(account.Id, account.PersonId, [.. rows.Select(r => new Grant(r.Appointment.Role, r.Unit.Id, r.Unit.Code, r.Unit.Name,
            r.Unit.Kind, r.Unit.Path, r.Appointment.Region, r.Appointment.Acting, null, null))]);
    });

    /// <summary>Somebody becomes acting head of a unit.</summary>
    public Task AppointAsync(string unit, string who, ActingKind? acting) => App.DbAsync(async db =>
    {
        var now = App.Clock.GetUtcNow();
        await using var tx = await db.Database.BeginTransactionAsync();
        db.Appointments.Add(Appointment.OfPerson(Guid.CreateVersion7(now), Role.Head, City.Units[unit].Id, City.People[who].Id, new DateOnly(2026, 1, 1),
            null, acting, null, now, null));
        await db.SaveChangesAsync();
        await tx.CommitAsync();
    });

    public Task EndHeadAsync(string unit) => App.DbAsync(async db =>
    {
        var id = City.Units[unit].Id;
        await using var tx = await db.Database.BeginTransactionAsync();
        foreach (var head in await db.Appointments.Where(a => a.UnitId == id && a.EndedAt == null && (a.Role == Role.Head || a.Role == Role.Ppk)).ToListAsync())
            head.End(App.Clock.GetUtcNow(), null);
        await db.SaveChangesAsync();
        await tx.CommitAsync();
    });

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private async Task<Result<T>> RunAsync<THandler, T>(string who, Func<THandler, Authority, Task<Result<T>>> run) where THandler : notnull
    {
        var authority = await AuthorityAsync(who);
        return await App.UseAsync<THandler, Result<T>>(handler => run(handler, authority));
    }
}
