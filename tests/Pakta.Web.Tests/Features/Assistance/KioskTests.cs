using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Devices;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Documents;
using Pakta.Web.Tests.Features.Accounts;
using Pakta.Web.Tests.Features.Disputes;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Assistance;

/// <summary>People without a phone sign at the office device with their own code and PIN; the helper is on record and never their proxy.</summary>
[DatabaseSource]
public sealed class KioskTests(TestDatabase database)
{
    private const string Helper = "operator.dikbud", Teacher = "staf1.sd-1";
    private DisputeStage _stage = null!;

    [SetUp]
    public async Task SetAsync() => _stage = await DisputeStage.SetAsync(database);

    [TearDown]
    public async Task StrikeAsync()
    {
        if (_stage is not null) await _stage.DisposeAsync();
    }

    [Test]
    public async Task Starting_signs_the_helper_out_and_leaves_a_line()
    {
        using var device = await KioskAsync();
        Assert.That((await device.PageAsync("/bantuan")).Body!.TextContent, Does.Contain("Orang berikutnya").And.Contain("Operator Dikbud"));
        Assert.That((await device.GetAsync("/akun")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await _stage.App.DbAsync(db => db.Audit.CountAsync(e => e.Act == AuditActs.AssistanceBegun.Code)), Is.EqualTo(1));
    }

    [Test]
    public async Task A_signature_there_is_recorded_as_assisted_in_record_leaf_check_and_certificate()
    {
        using var device = await KioskAsync();
        using var signed = await SignAsync(device, Teacher);
        Assert.That(signed.Headers.Location?.ToString(), Does.StartWith("/bantuan?tersimpan="));
        await _stage.DrainAsync();
        var signature = await _stage.App.DbAsync(db => db.Signatures.AsNoTracking().SingleAsync());
        var pact = SignedPact.Parse(signature.Record);
        Assert.That((signature.Method, pact.AssistedBy, pact.Proof), Is.EqualTo((SigningMethod.Assisted, "Operator Dikbud", SigningMethod.Pin)));
        var leaf = Encoding.UTF8.GetString(await _stage.App.DbAsync(db => db.Leaves.Where(l => l.SignatureId == signature.Id).Select(l => l.Bytes).SingleAsync()));
        Assert.That(leaf, Does.Contain("\"m\":\"assisted\"").And.Not.Contain("Dikbud"));
        using var citizen = _stage.App.Visit();
        Assert.That((await citizen.PageAsync($"/v/{signature.Code}")).Body!.TextContent, Does.Contain("PIN pribadi, dibantu petugas: Operator Dikbud"));
        Assert.That((await device.PageAsync(signed.Headers.Location!.OriginalString)).Body!.TextContent, Does.Contain(string.Join('-', signature.Code.Chunk(4).Select(c => new string(c)))), "to be written down");
        using var own = await _stage.App.SignInAsync(Teacher);
        using var certificate = await own.GetAsync($"/pakta/{_stage.Slug}/sertifikat.pdf");
        var file = Path.Combine(_stage.App.Folder, "dibantu.pdf");
        await File.WriteAllBytesAsync(file, await certificate.Content.ReadAsByteArrayAsync());
        Assert.That(Tool.Read("pdftotext", file, "-").ReplaceLineEndings(" "), Does.Contain("Dibantu petugas: Operator Dikbud"));
        Assert.That(await _stage.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task After_each_signature_nobody_is_signed_in_and_the_next_person_is_offered_no_one_s_PIN()
    {
        using var device = await KioskAsync();
        using var signed = await SignAsync(device, Teacher);
        Assert.That(signed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await device.GetAsync("/pakta")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await device.PageAsync("/bantuan?tersimpan=apa")).Body!.TextContent, Does.Contain("Orang berikutnya"));
        Assert.That((await device.PageAsync("/masuk")).QuerySelector("[name=Siapa]"), Is.Null);
        (await device.PostAsync("/bantuan/selesai", "/tampilan", [])).Dispose();
        Assert.That(await _stage.App.DbAsync(db => db.Audit.Where(e => e.Act == AuditActs.AssistanceEnded.Code).Select(e => e.Actor).SingleAsync()), Is.EqualTo("perangkat bantuan"));
        Assert.That((await device.PageAsync("/masuk")).QuerySelector("[name=Siapa]"), Is.Null, "nor when the help has ended");
        var credential = await _stage.App.DbAsync(db => db.DeviceCredentials.Where(d => d.RevokedAt == null).Select(d => d.Id).SingleAsync());
        using var tried = await device.PostAsync("/masuk/pin", "/tampilan", [("Siapa", credential.ToString()), ("Pin", AccountsStage.Pin)]);
        Assert.That(tried.StatusCode, Is.EqualTo(HttpStatusCode.OK), "not even the right PIN signs in later on that device");
    }

    [Test]
    public async Task A_PIN_that_was_set_beside_a_helper_signs_nothing_once_the_helper_is_gone()
    {
        using var device = await KioskAsync();
        var code = await _stage.App.UseAsync<ActivationCodes, string>(c => c.IssueAsync(_stage.City.People[Teacher].Id, ActivationCodes.FirstActivation, default));
        (await AccountsStage.SetPinAsync(device, (await AccountsStage.TypeAsync(device, code))["Tiket"], AccountsStage.Pin)).Dispose();
        (await device.PostAsync("/bantuan/selesai", "/tampilan", [])).Dispose();
        var address = $"/pakta/{_stage.Slug}";
        var text = (await device.PageAsync(address)).QuerySelector("input[name=Naskah]")!.GetAttribute("value")!;
        using var signed = await device.PostAsync(address, "/tampilan",
            [("setuju", "1"), ("setuju", "2"), ("setuju", "3"), ("setuju", "4"), ("Naskah", text), ("Cara", "Pin"), ("Rahasia", AccountsStage.Pin)]);
        Assert.That(signed.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await _stage.App.DbAsync(db => db.Signatures.AnyAsync()), Is.False);
    }

    [Test]
    public async Task It_is_counted_apart_in_coverage_and_by_helper_and_raises_no_alert()
    {
        using var device = await KioskAsync();
        (await SignAsync(device, Teacher)).Dispose();
        await _stage.DrainAsync();
        await _stage.App.UseAsync<DeviceWatch, int>(w => w.RunAsync(default));
        using var office = await _stage.App.SignInAsync("bkpsdm");
        Assert.That((await office.PageAsync($"/cakupan/{_stage.Slug}")).Body!.TextContent, Does.Contain("di antaranya dibantu petugas: 1"));
        Assert.That((await office.PageAsync($"/cakupan/{_stage.Slug}/SD-1")).Body!.TextContent, Does.Contain("di antaranya dibantu petugas: 1"));
        Assert.That((await office.PageAsync($"/cakupan/{_stage.Slug}/SD-2")).Body!.TextContent, Does.Not.Contain("di antaranya dibantu"));
        using var bawaslu = await _stage.App.SignInAsync("bawaslu");
        Assert.That((await bawaslu.PageAsync("/bantuan/petugas")).QuerySelector("tbody tr")!.TextContent, Does.Contain("Operator Dikbud").And.Contain("1"));
        Assert.That(await _stage.App.DbAsync(db => db.DeviceSignings.AnyAsync()), Is.False);
    }

    [Test]
    public async Task Only_people_of_the_unit_are_helped_and_only_while_the_helper_serves()
    {
        using var device = await KioskAsync("SD-1");
        using (var other = await SignAsync(device, "staf1.sd-2"))
            Assert.That(await other.Content.ReadAsStringAsync(), Does.Contain("Bantuan di perangkat ini untuk pegawai SD Negeri 1 Contoh"));
        var now = _stage.App.Clock.GetUtcNow();
        await _stage.App.DbAsync(db => db.Appointments.Where(a => a.Role == Role.Operator).ExecuteUpdateAsync(set => set.SetProperty(a => a.EndedAt, now)));
        using (var late = await SignAsync(device, Teacher)) Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await _stage.App.DbAsync(db => db.Signatures.AnyAsync()), Is.False);
    }

    [Test]
    public async Task It_ends_by_itself_after_eight_hours_and_a_forged_cookie_is_nothing()
    {
        using var device = await KioskAsync();
        _stage.App.Clock.Advance(TimeSpan.FromHours(8));
        Assert.That((await device.GetAsync("/bantuan")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var forger = _stage.App.Visit();
        forger.Take("pakta-bantuan", "AAAA");
        Assert.That((await forger.GetAsync("/bantuan")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [TestCase("kepala.sd-1"), TestCase("inspektorat"), TestCase("bawaslu"), TestCase("admin"), TestCase(Teacher)]
    public async Task Nobody_but_an_operator_or_the_HR_office_starts_it(string who)
    {
        using var visitor = await _stage.App.SignInAsync(who);
        using var answer = await visitor.PostAsync("/bantuan", "/tampilan", [("unit", "SD-1")]);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<Visitor> KioskAsync(string unit = "DIKBUD")
    {
        var device = await _stage.App.SignInAsync(Helper);
        using var begun = await device.PostFormAsync("/bantuan", new { unit });
        Assert.That(begun.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        return device;
    }

    // With the own code and an own PIN, as at home.
    private async Task<HttpResponseMessage> SignAsync(Visitor device, string who)
    {
        var code = await _stage.App.UseAsync<ActivationCodes, string>(c => c.IssueAsync(_stage.City.People[who].Id, ActivationCodes.FirstActivation, default));
        var ticket = (await AccountsStage.TypeAsync(device, code))["Tiket"];
        (await AccountsStage.SetPinAsync(device, ticket, AccountsStage.Pin)).Dispose();
        var address = $"/pakta/{_stage.Slug}";
        Assert.That((await device.PageAsync(address)).Body!.TextContent, Does.Contain("dibantu petugas: Operator Dikbud"));
        return await device.PostFormAsync(address, [("setuju", "1"), ("setuju", "2"), ("setuju", "3"), ("setuju", "4"), ("Cara", "Pin"), ("Rahasia", AccountsStage.Pin)], address);
    }
}
