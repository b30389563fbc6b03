using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Core.Signing;
using Pakta.Web.Features.DataReports;
using Pakta.Web.Features.Shared;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Features.RosterImport;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

/// <summary>
/// One person of each kind in the small city, three rounds, and something of everybody's that others may try to reach. Words in
/// capitals stand in addresses and fields for what is known only at run time.
/// </summary>
internal sealed class ScopeStage : IAsyncDisposable
{
    /// <summary>Letter of the matrix and sign-in name; A has none.</summary>
    public static readonly (char Letter, string Name)[] Roles =
    [
        ('S', "staf1.kel-a1"), ('L', "kepala.kel-a1"), ('C', "kepala.kec-a"), ('H', "bkpsdm"), ('I', "inspektorat"), ('B', "bawaslu"),
        ('P', "panwas-a"), ('O', "operator.dikbud"), ('M', "admin"), ('U', "auditor.kec-a"),
        ('Q', "ppk"), ('K', "staf3.kel-b1"),
    ];

    public const string All = "ASLCHIBPOMUQK", SignedIn = "SLCHIBPOMUQK", InTree = "LCHIBPOMUQK", Keepers = "LCHIOQK";

    /// <summary>Answers with the very status it is asked for, whatever the method.</summary>
    public const string ErrorRoute = "galat/{status:int:range(400,599)}";

    private readonly Dictionary<string, string> _stands = [];

    private ScopeStage(RoundStory story) => Story = story;

    public RoundStory Story { get; }
    public PaktaApp App => Story.App;

    public static async Task<ScopeStage> StartAsync()
    {
        var stage = new ScopeStage(await RoundStory.OnAsync(await PaktaApp.StartAsync(options: new PaktaAppOptions { Settings = new Dictionary<string, string> { ["RateLimits:Enabled"] = "false" } })));
        await stage.FillAsync();
        return stage;
    }

    /// <summary>KOTA, KECB, DRAF: slugs of rounds of the city, of Kecamatan B alone, and of a draft of the city. The others are links and ids.</summary>
    public string Filled(string text) => _stands.Aggregate(text, (filled, stand) => filled.Replace(stand.Key, stand.Value, StringComparison.Ordinal));

    public string this[string stand] => _stands[stand];

    public IEnumerable<RouteEndpoint> Actions() => App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints)
        .OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null);

    public IEnumerable<RouteEndpoint> Unsafe() => Actions().Where(a => Methods(a) is not ["GET"]);

    public static IReadOnlyList<string> Methods(RouteEndpoint action) => action.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    public static string RouteOf(RouteEndpoint action) => action.RoutePattern.RawText!.Trim('/');

    public ValueTask DisposeAsync() => Story.DisposeAsync();

    private async Task FillAsync()
    {
        var city = await Story.OpenRoundAsync();
        _stands.Add("KOTA", city);
        _stands.Add("KECB", await Story.OpenRoundAsync(root: "KEC-B"));
        _stands.Add("DRAF", await Story.DraftAsync());
        foreach (var slug in new[] { city, _stands["KECB"] }) Assert.That((await Story.OpenAllAsync(slug)).Refusal, Is.Null);
        Assert.That(await Story.SignAsync(city, "kepala.kel-a1"), Is.Null);
        await App.UseAsync<Sequencer, int>(async s =>
        {
            await s.DrainAsync(CancellationToken.None);
            return 0;
        });
        _stands.Add("KODE", await App.DbAsync(db => db.Signatures.Select(s => s.Code).SingleAsync()));
        var links = await App.UseAsync<PersonLink, string[]>(l =>
            Task.FromResult(new[] { l.To(Story.City.Staff("KEL-A1").Id), l.To(Story.City.Staff("KEL-B1").Id), l.To(Story.City.Head("KEL-A1").Id), l.To(Story.City.Head("KEL-B1").Id) }));
        _stands.Add("ORANG-A", links[0]);
        _stands.Add("ORANG-B", links[1]);
        _stands.Add("LAIN-B", links[1].Split('/')[^1]);
        (_stands["KEPALA-A"], _stands["KEPALA-B"]) = (links[2], links[3]);
        foreach (var letter in "AB")
        {
            var head = Story.City.Head($"KEL-{letter}1").Id;
            _stands.Add($"JABATAN-{letter}", (await App.DbAsync(db => db.Appointments.Where(a => a.PersonId == head).Select(a => a.Id).SingleAsync())).ToString());
        }
        _stands.Add("LAPORAN", await ReportAsync());
        var signed = await App.DbAsync(db => db.Signatures.Select(s => s.Id).SingleAsync());
        var signer = await App.DbAsync(db => db.Users.Where(a => a.UserName == "kepala.kel-a1").Select(a => a.Id).SingleAsync());
        await App.DbAsync(db => db.People.Where(p => p.Id == Story.City.Head("KEL-A1").Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, (string?)null)));
        await SaveAsync(Dispute.Open(Guid.CreateVersion7(Now), "SENGKETA", signed, Now, signer, null));
        await PrintAsync("SL1PKELA", "KEL-A1");
        await PrintAsync("SL1PSDDU", "SD-2");
        // A HR office of a part: that of Kecamatan B, held by somebody of a kelurahan there.
        await AppointAsync(id => Appointment.OfPerson(id, Role.HrOffice, Story.City.Units["KEC-B"].Id, Story.City.Staff("KEL-B1", 3).Id, new(2025, 1, 1), null, null, null, Now, null));
        _stands.Add("OPERATOR-A", await AppointAsync(id => Appointment.OfPerson(id, Role.Operator, Story.City.Units["KEL-A1"].Id, Story.City.Staff("KEL-A1", 2).Id, new(2025, 1, 1), null, null, null, Now, null)));
        _stands.Add("OPERATOR-B", await AppointAsync(id => Appointment.OfPerson(id, Role.Operator, Story.City.Units["KEL-B1"].Id, Story.City.Staff("KEL-B1", 2).Id, new(2025, 1, 1), null, null, null, Now, null)));
        foreach (var letter in "AB") _stands.Add($"PULIH-{letter}", await RecoverAsync($"kepala.kel-{char.ToLowerInvariant(letter)}1"));
        _stands.Add("PERAN-ADMIN", (await App.DbAsync(db => db.Appointments.Where(a => a.Role == Role.Administrator).Select(a => a.Id).SingleAsync())).ToString());
        _stands.Add("PERAN-BAWASLU", (await App.DbAsync(db => db.Appointments.Where(a => a.Region == "74.71").Select(a => a.Id).SingleAsync())).ToString());
        using var desk = await ImportDesk.OpenAsync(App);
        _stands.Add("IMPOR", await desk.JudgeAsync(ImportDesk.PeopleHeader + "198609262015051001,Siti,Guru,TIDAK-ADA\n"));
        (await App.SignInAsync("staf1.kel-a1")).Dispose();
        _stands.Add("SESI", (await App.DbAsync(db => db.Sessions.Where(s => db.Users.Any(a => a.Id == s.AccountId && a.UserName == "staf1.kel-a1")).Select(s => s.Id).SingleAsync())).ToString());
    }

    private DateTimeOffset Now => App.Clock.GetUtcNow();

    // Somebody of KEL-A1 says that the own data are wrong.
    private async Task<string> ReportAsync()
    {
        var report = DataReport.Create(Guid.CreateVersion7(Now), Story.City.Staff("KEL-A1").Id, DataReportTopic.Name, "Nama salah eja.", Now);
        await SaveAsync(report);
        return await App.UseAsync<ReportLink, string>(l => Task.FromResult(l.To(report.Id)));
    }

    // Asked for by the HR office of the city, not confirmed.
    private async Task<string> RecoverAsync(string holder)
    {
        var ids = await App.DbAsync(db => db.Users.Where(a => a.UserName == holder || a.UserName == "bkpsdm").ToDictionaryAsync(a => a.UserName!, a => a.Id));
        var recovery = Recovery.Ask(Guid.CreateVersion7(Now), ids[holder], RecoveryEvidence.IdCard, Now, ids["bkpsdm"]);
        await SaveAsync(recovery);
        return recovery.Id.ToString();
    }

    private async Task<string> AppointAsync(Func<Guid, Appointment> make)
    {
        var row = make(Guid.CreateVersion7(Now));
        await SaveAsync(row);
        return row.Id.ToString();
    }

    private Task PrintAsync(string number, string unit) =>
        SaveAsync(SlipBatch.Print(Guid.CreateVersion7(Now), number, Story.City.Units[unit].Id, 1, SlipRules.UsualDays, Now, Guid.CreateVersion7(Now), Story.City.Root.Id));

    private Task SaveAsync(object row) => App.DbAsync(async db =>
    {
        await using var tx = await db.Database.BeginTransactionAsync();
        db.Add(row);
        await db.SaveChangesAsync();
        await tx.CommitAsync();
    });
}
