using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Tests.Features.Accounts;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Slips;

/// <summary>Activation by a printed slip: from the printer to the PIN, and everything that must not work.</summary>
[DatabaseSource]
public sealed class SlipTests(TestDatabase database)
{
    private SlipStage _stage = null!;

    [SetUp]
    public async Task SetAsync() => _stage = await SlipStage.SetAsync(database);

    [TearDown]
    public async Task StrikeAsync()
    {
        if (_stage is not null) await _stage.DisposeAsync();
    }

    [Test]
    public async Task A_slip_is_dead_until_a_second_officer_of_another_unit_hands_the_batch_over()
    {
        var batch = await _stage.PrintAsync(SlipStage.Hr, "SD-1");
        var scanned = batch.Scan(1);
        Assert.That(scanned, Is.EquivalentTo(batch.Codes.Select(c => "http://localhost/aktivasi?kode=" + c)));
        Assert.That(await _stage.TryAsync(batch.Codes[0]), Is.EqualTo("Lembar belum diserahkan"));
        Assert.That(await _stage.LinesAsync(AuditActs.CodeTriedEarly), Has.Count.EqualTo(1), "somebody held a slip that nobody may have yet");

        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, batch), Is.Null);
        using var teacher = _stage.App.Visit();
        using var sent = await teacher.PostFormAsync(new Uri(scanned[0]).PathAndQuery, new { }, "/aktivasi");
        var ticket = (await teacher.ReadAsync(sent)).QuerySelector("input[name=Tiket]")!.GetAttribute("value")!;
        using var done = await AccountsStage.SetPinAsync(teacher, ticket, AccountsStage.Pin);
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await teacher.PageAsync("/")).Body!.TextContent, Does.Contain("Selamat datang"));
    }

    [Test]
    public async Task A_code_is_typed_by_hand_as_people_type()
    {
        var batch = await _stage.PrintAsync(SlipStage.Hr, "SD-1");
        Assert.That(await _stage.HandOverAsync(SlipStage.Inspector, batch), Is.Null, "the inspectorate is another office, wherever it is appointed");
        await _stage.ActivateAsync($" {batch.Codes[3].ToLowerInvariant().Replace('-', ' ')}");
        Assert.That(await _stage.TryAsync(batch.Codes[3]), Is.EqualTo("Kode sudah dipakai"));
    }

    [Test]
    public async Task Whoever_printed_or_serves_beside_the_printer_or_heads_the_unit_cannot_hand_over()
    {
        var batch = await _stage.PrintAsync(SlipStage.Operator, "SD-1");
        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, batch), Does.Contain("Saudara sendiri yang mencetaknya"));
        batch = await _stage.PrintAsync(SlipStage.Hr, "SD-1");
        Assert.That(await _stage.HandOverAsync(SlipStage.SecondHr, batch), Does.Contain("unit yang sama"));
        await AppointAsync("kepala.sd-1", "SD-1");
        Assert.That(await _stage.HandOverAsync("kepala.sd-1", batch), Does.Contain("Atasan tidak menandai"));
        Assert.That(await _stage.TryAsync(batch.Codes[0]), Is.EqualTo("Lembar belum diserahkan"));
        Assert.That(await _stage.LinesAsync(AuditActs.SlipsHandedOver), Is.Empty);
    }

    [Test]
    public async Task A_batch_is_handed_over_once_and_not_after_30_days_nor_when_newer_slips_were_printed()
    {
        var first = await _stage.PrintAsync(SlipStage.Hr, "SD-1");
        var second = await _stage.PrintAsync(SlipStage.Hr, "SD-1");
        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, first), Does.Contain("kode yang lebih baru"));
        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, second), Is.Null);
        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, second), Does.Contain("sudah ditandai"));
        var third = await _stage.PrintAsync(SlipStage.Hr, "SD-2");
        _stage.App.Clock.Advance(TimeSpan.FromDays(SlipRules.DaysToHandOver));
        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, third), Does.Contain("lebih dari 30 hari"));
        Assert.That(await _stage.TryAsync(third.Codes[0]), Is.EqualTo("Kode kedaluwarsa"));
    }

    [Test]
    public async Task A_second_print_makes_new_codes_and_kills_the_old_ones()
    {
        var old = await _stage.PrintAsync(SlipStage.Hr, "SD-1");
        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, old), Is.Null);
        var young = await _stage.PrintAsync(SlipStage.Hr, "SD-1");
        Assert.That(young.Codes.Intersect(old.Codes), Is.Empty);
        Assert.That(await _stage.TryAsync(old.Codes[0]), Is.EqualTo("Kode sudah dipakai"));
        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, young), Is.Null);
        Assert.That(await _stage.TryAsync(young.Codes[0]), Is.EqualTo("Apakah ini Saudara?"));
    }

    [TestCase(null, 14), TestCase(3, 3)]
    public async Task A_code_lives_14_days_from_the_handing_over_unless_set_otherwise(int? set, int days)
    {
        var batch = await _stage.PrintAsync(SlipStage.Hr, "SD-1", set);
        _stage.App.Clock.Advance(TimeSpan.FromDays(10));
        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, batch), Is.Null);
        _stage.App.Clock.Advance(TimeSpan.FromDays(days) - TimeSpan.FromMinutes(1));
        Assert.That(await _stage.TryAsync(batch.Codes[0]), Is.EqualTo("Apakah ini Saudara?"));
        _stage.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await _stage.TryAsync(batch.Codes[0]), Is.EqualTo("Kode kedaluwarsa"));
    }

    [Test]
    public async Task Cancelling_a_batch_kills_its_codes_also_after_it_was_handed_over()
    {
        var batch = await _stage.PrintAsync(SlipStage.Hr, "SD-1");
        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, batch), Is.Null);
        Assert.That(await _stage.PressAsync(SlipStage.Hr, batch, "batal"), Is.Null);
        Assert.That(await _stage.TryAsync(batch.Codes[0]), Is.EqualTo("Kode sudah dipakai"));
        Assert.That(await _stage.PressAsync(SlipStage.Hr, batch, "batal"), Does.Contain("sudah dibatalkan"));
        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, batch), Does.Contain("sudah dibatalkan"));
    }

    [Test]
    public async Task Five_wrong_second_halves_burn_a_code_and_only_that_one()
    {
        var batch = await _stage.PrintAsync(SlipStage.Hr, "SD-1");
        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, batch), Is.Null);
        var (aimedAt, other) = (batch.Codes[0], batch.Codes[1]);
        for (var n = 1; n < ActivationCode.Tries; n++) Assert.That(await _stage.TryAsync(Wrong(aimedAt, n)), Is.EqualTo("Aktivasi"), "nothing tells that the half was right");
        Assert.That(await _stage.TryAsync(aimedAt), Is.EqualTo("Apakah ini Saudara?"), "four slips of the finger do no harm");
        Assert.That(await _stage.TryAsync(Wrong(aimedAt, 5)), Is.EqualTo("Aktivasi"));
        Assert.That(await _stage.TryAsync(aimedAt), Is.EqualTo("Kode mati"));
        Assert.That(await _stage.TryAsync(other), Is.EqualTo("Apakah ini Saudara?"));
        Assert.That(await _stage.LinesAsync(AuditActs.CodeBurnt), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_code_wrong_from_its_beginning_counts_against_nobody()
    {
        var batch = await _stage.PrintAsync(SlipStage.Hr, "SD-1");
        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, batch), Is.Null);
        for (var n = 0; n < 8; n++) await _stage.TryAsync($"0000{n}-{batch.Codes[0][6..]}");
        Assert.That(await _stage.App.DbAsync(db => db.ActivationCodes.MaxAsync(c => c.WrongTries)), Is.Zero);
    }

    [Test]
    public async Task Print_hand_over_and_activation_are_logged_and_counted_per_printer()
    {
        var batch = await _stage.PrintAsync(SlipStage.Hr, "SD-1");
        await _stage.PrintAsync(SlipStage.Hr, "SD-2");
        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, batch), Is.Null);
        await _stage.ActivateAsync(batch.Codes[0]);
        var lines = new[] { AuditActs.SlipsPrinted, AuditActs.SlipsHandedOver, AuditActs.Activated }.Select(a => _stage.LinesAsync(a).Result.First()).ToList();
        Assert.That(lines.Select(l => l.Actor).Take(2), Is.EqualTo(new[] { "Petugas BKPSDM", "Operator Dikbud" }));
        Assert.That(lines.Select(l => l.Changes), Has.All.Contains(batch.Number));
        Assert.That(lines.Select(l => l.Changes).Take(2), Has.All.Contains("\"lembar\",null,\"5\""));
        using var officer = await _stage.App.SignInAsync(SlipStage.Inspector);
        var row = (await officer.PageAsync("/slip")).QuerySelectorAll("tr").Single(r => r.QuerySelector("th")?.TextContent == "Petugas BKPSDM");
        Assert.That(row.QuerySelectorAll("td").Select(c => c.TextContent), Is.EqualTo(new[] { "10", "5", "1" }));
    }

    [Test]
    public async Task The_codes_stand_on_the_paper_and_nowhere_else()
    {
        var batch = await _stage.PrintAsync(SlipStage.Hr, "SD-1");
        using (var officer = await _stage.App.SignInAsync(SlipStage.Hr)) await officer.PageAsync($"/slip/{batch.Number}");
        Assert.That(await _stage.HandOverAsync(SlipStage.Operator, batch), Is.Null);
        await _stage.ActivateAsync(batch.Codes[0]);
        var known = batch.Codes.SelectMany(c => new[] { c, c.Replace("-", "", StringComparison.Ordinal) }).ToList();
        Assert.That(_stage.Log.All.Where(l => known.Exists(c => l.Contains(c, StringComparison.OrdinalIgnoreCase))), Is.Empty);
        Assert.That(await _stage.App.DbAsync(db => db.Audit.Select(e => e.Changes + e.Subject + e.SubjectKey).ToListAsync()), Has.None.Matches<string>(l => known.Exists(l.Contains)));
        File.Delete(batch.File);
        foreach (var file in Directory.EnumerateFiles(_stage.App.Folder, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is not (".png" or ".lock")))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, Encoding.Latin1);
            var text = await reader.ReadToEndAsync();
            Assert.That(known.Where(c => text.Contains(c, StringComparison.Ordinal)), Is.Empty, file);
        }
    }

    [Test]
    public async Task Eight_slips_to_a_page_then_the_list_that_bears_no_code()
    {
        var batch = await _stage.PrintAsync(SlipStage.Operator, "DIKBUD");
        Assert.That(batch.Codes, Has.Count.EqualTo(15).And.Unique);
        Assert.That(batch.Pages, Is.EqualTo(3), "8 + 7, and the list");
        Assert.That((batch.Scan(1).Count, batch.Scan(2).Count, batch.Scan(3).Count), Is.EqualTo((8, 7, 0)));
        var person = _stage.City.Staff("SD-2", 4);
        Assert.That(batch.Text, Does.Contain("Daftar serah terima").And.Contain(batch.Number).And.Contain("SD Negeri 2 Contoh"));
        Assert.That(batch.Text.Split(person.FullName), Has.Length.EqualTo(3), "once on the slip, once on the list");
    }

    [Test]
    public async Task Who_is_active_or_exempt_or_gone_gets_no_slip()
    {
        await _stage.App.DbAsync(async db =>
        {
            var exemption = Exemption.Propose(Guid.CreateVersion7(PaktaApp.Monday), _stage.City.Staff("SD-1", 2).Id, ExemptionReason.Pension, new DateOnly(2026, 11, 1), PaktaApp.Monday, null);
            exemption.Confirm(PaktaApp.Monday, Guid.CreateVersion7(PaktaApp.Monday));
            db.Exemptions.Add(exemption);
            await db.SaveChangesAsync();
        });
        var batch = await _stage.PrintAsync(SlipStage.Hr, "SD-1");
        Assert.That(batch.Codes, Has.Count.EqualTo(4));
        Assert.That(batch.Text, Does.Not.Contain(_stage.City.Head("SD-1").FullName).And.Not.Contain(_stage.City.Staff("SD-1", 2).FullName));
        using var officer = await _stage.App.SignInAsync(SlipStage.Hr);
        using var none = await officer.PostAsync("/slip", "/tampilan", [("unit", "KEL-A1")]);
        Assert.That((await officer.ReadAsync(none)).QuerySelector(".error-summary")!.TextContent, Does.Contain("sudah aktif"));
        using var days = await officer.PostAsync("/slip", "/tampilan", [("unit", "SD-1"), ("hari", "90")]);
        Assert.That((await officer.ReadAsync(days)).QuerySelector(".error-summary")!.TextContent, Does.Contain("1 sampai 30 hari"));
    }

    [Test]
    public async Task Slips_of_another_unit_do_not_exist()
    {
        await _stage.App.DbAsync(db => db.Users.Where(a => a.PersonId == _stage.City.Staff("KEL-A1", 1).Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.ActivatedAt, (DateTimeOffset?)null)));
        var batch = await _stage.PrintAsync(SlipStage.Hr, "KEL-A1");
        using var officer = await _stage.App.SignInAsync(SlipStage.Operator);
        using var print = await officer.PostAsync("/slip", "/tampilan", [("unit", "KEL-A1")]);
        using var handOver = await officer.PostAsync($"/slip/{batch.Number}/serahkan", "/tampilan", []);
        using var cancel = await officer.PostAsync($"/slip/{batch.Number}/batal", "/tampilan", []);
        using var inspector = await _stage.App.SignInAsync(SlipStage.Inspector);
        using var printByOther = await inspector.PostAsync("/slip", "/tampilan", [("unit", "KEL-A1")]);
        Assert.That(new[] { print, handOver, cancel, printByOther }.Select(a => a.StatusCode), Has.All.EqualTo(HttpStatusCode.NotFound));
    }

    // The same first half, another second one.
    private static string Wrong(string code, int n) => code[..6] + new string([.. code[6..].Select(c => c == (char)('0' + n) ? 'Z' : (char)('0' + n))]);

    private Task AppointAsync(string person, string unit) => _stage.App.DbAsync(async db =>
    {
        db.Appointments.Add(Appointment.OfPerson(Guid.CreateVersion7(PaktaApp.Monday), Role.Operator, _stage.City.Units[unit].Id, _stage.City.People[person].Id,
            new DateOnly(2025, 1, 1), null, null, null, PaktaApp.Monday, null));
        await db.SaveChangesAsync();
    });
}
