using Microsoft.EntityFrameworkCore;
using Pakta.Core.Pacts;
using Pakta.Core.Signing;
using Pakta.Web.Auditing;
using Pakta.Web.Devices;
using Pakta.Web.LedgerStore;
using Pakta.Web.Mail;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Disputes;

/// <summary>Twenty people who sign from one device are noticed once; a family is not.</summary>
[DatabaseSource]
public sealed class ManyOnOneDeviceTests(TestDatabase database)
{
    private const string Phone = "00aa11bb22cc33dd";
    private DisputeStage _stage = null!;

    [SetUp]
    public async Task SetAsync()
    {
        _stage = await DisputeStage.SetAsync(database);
        await _stage.App.DbAsync(db => db.Users.Where(a => a.UserName == "bkpsdm").ExecuteUpdateAsync(set => set.SetProperty(a => a.Email, "bkpsdm@contoh.go.id")));
    }

    [TearDown]
    public async Task StrikeAsync()
    {
        if (_stage is not null) await _stage.DisposeAsync();
    }

    [Test]
    public async Task Twenty_people_raise_one_alert_with_its_line_and_its_mail_and_25_raise_no_second()
    {
        await SignAsync(20);
        await WatchAsync();
        var alert = await _stage.App.DbAsync(db => db.DeviceAlerts.AsNoTracking().SingleAsync());
        Assert.That((alert.Device, alert.People), Is.EqualTo((Phone, 20)));
        await SignAsync(5, from: 20);
        await WatchAsync();
        Assert.That(await CountsAsync(), Is.EqualTo((1, 1, 1)));
        using var office = await _stage.App.SignInAsync("bkpsdm");
        var text = (await office.PageAsync("/sengketa/perangkat")).QuerySelector("main")!.TextContent;
        Assert.That(text, Does.Contain("25").And.Contain("bukan pelanggaran").And.Contain(_stage.City.Staff("KEL-A1").Name));
    }

    [Test]
    public async Task Nineteen_people_are_nobody_s_business()
    {
        await SignAsync(19);
        await WatchAsync();
        Assert.That(await CountsAsync(), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public async Task One_person_who_signs_again_counts_once_and_other_devices_apart()
    {
        await SignAsync(19);
        await SignAsync(3, from: 30, device: "ffffffffffffffff");
        await SignAsync(3, from: 40, device: "");
        await WatchAsync();
        Assert.That(await CountsAsync(), Is.EqualTo((0, 0, 0)));
        Assert.That(await _stage.App.DbAsync(db => db.DeviceSignings.CountAsync()), Is.EqualTo(22));
    }

    [Test]
    public async Task A_kiosk_is_not_alerted_for_its_helper_is_on_record()
    {
        await SignAsync(25, method: SigningMethod.Assisted);
        await WatchAsync();
        Assert.That(await CountsAsync(), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public async Task Bawaslu_counts_the_inspectorate_reads_names_and_a_head_finds_no_page()
    {
        await SignAsync(20);
        await WatchAsync();
        var name = _stage.City.Staff("KEL-A1").Name;
        Assert.That(await TextAsync("bawaslu"), Does.Contain("Perangkat 00aa11bb").And.Not.Contain(name));
        Assert.That(await TextAsync("inspektorat"), Does.Contain(name));
        foreach (var who in new[] { "kepala.kel-a1", "ppk", "admin", "operator.dikbud" })
        {
            using var other = await _stage.App.SignInAsync(who);
            using var answer = await other.GetAsync("/sengketa/perangkat");
            Assert.That(answer.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.NotFound), who);
        }
    }

    private async Task<string> TextAsync(string who)
    {
        using var visitor = await _stage.App.SignInAsync(who);
        return (await visitor.PageAsync("/sengketa/perangkat")).QuerySelector("main")!.TextContent;
    }

    private async Task SignAsync(int people, int from = 0, string device = Phone, SigningMethod method = SigningMethod.Pin)
    {
        var text = await _stage.App.DbAsync(db => db.PactVersions.AsNoTracking().SingleAsync(v => v.Audience == Audience.CivilServant));
        foreach (var person in _stage.City.People.Where(p => p.Key.StartsWith("staf", StringComparison.Ordinal)).OrderBy(p => p.Key.Split('.')[1] != "kel-a1")
            .ThenBy(p => p.Key, StringComparer.Ordinal).Skip(from).Take(people))
        {
            var work = new SignWork(text.CampaignId, person.Value.Id, Guid.CreateVersion7(), text.Sha256, method, device, null);
            Assert.That((await _stage.App.UseAsync<SigningWriter, Core.Result<SignOutcome>>(w => w.SignAsync(work))).Refusal, Is.Null, person.Key);
        }
        await _stage.DrainAsync();
    }

    private Task<int> WatchAsync() => _stage.App.UseAsync<DeviceWatch, int>(w => w.RunAsync(default));

    private Task<(int Alerts, int Lines, int Mails)> CountsAsync() => _stage.App.DbAsync(async db => (await db.DeviceAlerts.CountAsync(),
        await db.Audit.CountAsync(e => e.Act == AuditActs.DeviceAlerted.Code), await db.Outbox.CountAsync(m => m.Template == OutboxMail.ManyOnOneDevice)));
}
