using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.Pacts;
using Pakta.Web.Data;
using Pakta.Web.Hosting;
using Pakta.Web.LedgerStore;
using Pakta.Web.Rounds;

namespace Pakta.Benchmarks;

/// <summary>The real application on Kestrel and a SQLite file of its own, with a city and one round open for all.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private BenchHost(WebApplication app, string folder) => (_app, _folder) = (app, folder);

    public IServiceProvider Services => _app.Services;
    public int Port { get; private set; }
    public Campaign Round { get; private set; } = null!;
    public byte[] Text { get; private set; } = [];
    public IReadOnlyList<Guid> People { get; private set; } = [];
    public Guid HrAccount { get; private set; }
    public string DatabaseFolder => _folder;

    public static async Task<BenchHost> StartAsync(BenchCity city)
    {
        var folder = Directory.CreateTempSubdirectory($"pakta-bench-{city.Name}-").FullName;
        var builder = PaktaHost.CreateBuilder(["--applicationName=Pakta.Web", "--urls=http://127.0.0.1:0", "--environment=Benchmark", $"--Data:Directory={folder}", "--Demo:Enabled=false",
            "--Site:PublicUrl=http://localhost", "--RateLimits:Enabled=false", "--AllowedHosts=*"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        await PaktaHost.PrepareAsync(app);
        app.UsePakta();
        await app.StartAsync();
        var host = new BenchHost(app, folder) { Port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port };
        Figures.Progress($"{city.Name}: {city.People} people");
        await host.FillAsync(city);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    private async Task FillAsync(BenchCity city)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PaktaDb>();
        var clock = Services.GetRequiredService<TimeProvider>();
        Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
        var units = city.Lay(NewId);
        Round = Campaign.Draft(new CampaignId(NewId()), "ukur", units[0].Id, new CampaignPlan("Ukur", "Pemilu 2029", "SKB", clock.GetUtcNow().AddDays(-1),
            clock.GetUtcNow().AddDays(9), null, null, SignerGroups.AllCivilServants, Opener.Head, null, null, false));
        var text = PactVersion.Freeze(Round.Id, Audience.CivilServant, "netralitas-asn", "2026-1", Samples.Text);
        Text = text.Sha256;
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.AddRange(units);
        db.Add(Round);
        db.Add(text);
        HrAccount = NewId();
        db.Add(new Account { Id = HrAccount, UserName = "hr", NormalizedUserName = "HR", DisplayName = "HR", SecurityStamp = "s", ActivatedAt = clock.GetUtcNow() });
        db.Add(Appointment.OfAccount(NewId(), Role.HrOffice, units[0].Id, HrAccount, null, null, null, new DateOnly(2026, 1, 1), null, clock.GetUtcNow(), null));
        db.Add(Cookies.SessionOf(HrAccount, clock.GetUtcNow()));
        db.AddRange(units.Select(u => UnitOpening.Create(Round.Id, u.Id, OpeningManner.AllAtOnce, clock.GetUtcNow(), null)));
        await db.SaveChangesAsync();
        People = await BulkPeople.InsertAsync(db, units, city.People, NewId);
        if (Round.Open(clock.GetUtcNow()).Refusal is { } no) throw new InvalidOperationException(no.Name);
        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<MemberRoll>().EnrolAsync(Round, CancellationToken.None);
        await transaction.CommitAsync();
        await Services.GetRequiredService<Sequencer>().DrainAsync(CancellationToken.None);
    }
}
