using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.People;
using Pakta.Web.Auditing;
using Pakta.Web.Tests.Features.Accounts;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Slips;

/// <summary>Whoever lost phone or PIN gets in again by paper, past two officers; whoever had the old ones is out.</summary>
[DatabaseSource]
public sealed class ReplacementSlipTests(TestDatabase database)
{
    private SlipStage _stage = null!;

    [SetUp]
    public async Task Set() => _stage = await SlipStage.SetAsync(database);

    [TearDown]
    public async Task Strike()
    {
        if (_stage is not null) await _stage.DisposeAsync();
    }

    // The schools of the stage are asleep; a kelurahan is not.
    private CivilServant Staff => _stage.City.Staff("KEL-A1");

    [Test]
    public async Task A_new_slip_is_dead_until_the_second_officer_and_then_ends_every_older_way_in()
    {
        using var oldPhone = await _stage.App.SignInAsync("staf1.kel-a1");
        var batch = await PrintAsync(Staff.Nip!);
        Assert.That(await _stage.TryAsync(batch.Codes.Single()), Is.EqualTo("Lembar belum diserahkan"));
        Assert.That((await oldPhone.PageAsync("/akun")).Body!.TextContent, Does.Contain("Akun saya"), "printing alone puts nobody out");
        Assert.That(await _stage.HandOverAsync(SlipStage.Inspector, batch), Is.Null);
        await _stage.ActivateAsync(batch.Codes.Single());
        using (var ended = await oldPhone.GetAsync("/akun")) Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await _stage.App.DbAsync(db => db.DeviceCredentials.CountAsync(d => d.RevokedAt == null)), Is.EqualTo(1));
        Assert.That(await _stage.App.DbAsync(db => db.Outbox.Where(m => m.Template == "pengaman-berubah").Select(m => m.To).ToListAsync()), Is.EqualTo(new[] { "staf1.kel-a1@contoh.go.id" }));
        Assert.That(await _stage.TryAsync(batch.Codes.Single()), Is.EqualTo("Kode sudah dipakai"));
    }

    [Test]
    public async Task The_trail_says_who_got_one_and_why_and_counts_it_with_the_printer()
    {
        var batch = await PrintAsync(Staff.Nip!);
        var line = (await _stage.LinesAsync(AuditActs.SlipsReplaced)).Single();
        Assert.That(line.Changes, Does.Contain("ponsel hilang").And.Contain(Staff.Id.Value.ToString()).And.Not.Contain(Staff.Nip!).And.Not.Contain(batch.Codes.Single()));
        using var officer = await _stage.App.SignInAsync(SlipStage.Hr);
        Assert.That((await officer.PageAsync($"/slip/{batch.Number}")).Body!.TextContent, Does.Contain("ponsel hilang"));
    }

    [Test]
    public async Task An_official_gets_none() => Assert.That(await RefusedAsync(_stage.City.Head("KEL-A1").Nip!), Does.Contain("tidak dipulihkan dengan lembar biasa"));

    /// <summary>To end the role for an hour must not go round the two officers and the day.</summary>
    [Test]
    public async Task Nor_does_one_whose_office_was_ended_a_moment_ago()
    {
        var (head, now) = (_stage.City.Head("KEL-A1"), _stage.App.Clock.GetUtcNow());
        await _stage.App.DbAsync(db => db.Appointments.Where(a => a.PersonId == head.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.EndedAt, now)));
        Assert.That(await RefusedAsync(head.Nip!), Does.Contain("tidak dipulihkan dengan lembar biasa"));
        _stage.App.Clock.Advance(TimeSpan.FromDays(31));
        await PrintAsync(head.Nip!);
    }

    [Test]
    public async Task Neither_does_somebody_of_another_unit_nor_without_a_reason()
    {
        Assert.That(await RefusedAsync(_stage.City.Staff("KEL-B1").Nip!), Does.Contain("bukan pegawai aktif di unit itu"));
        Assert.That(await RefusedAsync(Staff.Nip!, ""), Does.Contain("alasan"));
    }

    [Test]
    public async Task Whoever_takes_an_office_meanwhile_can_no_longer_use_it()
    {
        var batch = await PrintAsync(Staff.Nip!);
        Assert.That(await _stage.HandOverAsync(SlipStage.Inspector, batch), Is.Null);
        await _stage.App.DbAsync(async db =>
        {
            var now = _stage.App.Clock.GetUtcNow();
            await using var tx = await db.Database.BeginTransactionAsync();
            db.Appointments.Add(Core.Organization.Appointment.OfPerson(Guid.CreateVersion7(now), Core.Organization.Role.Operator, _stage.City.Units["KEL-A1"].Id, Staff.Id,
                new DateOnly(2026, 1, 1), null, null, null, now, null));
            await db.SaveChangesAsync();
            await tx.CommitAsync();
        });
        using var visitor = _stage.App.Visit();
        var page = await AccountsStage.TypeAsync(visitor, batch.Codes.Single());
        using var refused = await AccountsStage.SetPinAsync(visitor, page["Tiket"], AccountsStage.Pin);
        Assert.That((await visitor.ReadAsync(refused)).Body!.TextContent, Does.Contain("tidak dipulihkan dengan lembar biasa"));
    }

    /// <summary>A double click: two sheets, and one of the two codes serves.</summary>
    [Test]
    public async Task Of_two_printed_in_the_same_moment_one_lives()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(Staff.Nip!, "ponsel hilang")));
        Assert.That(answers.Select(a => a.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        foreach (var answer in answers) answer.Dispose();
        Assert.That(await _stage.App.DbAsync(db => db.ActivationCodes.CountAsync(c => c.CancelledAt == null)), Is.EqualTo(1));
    }

    private async Task<PrintedBatch> PrintAsync(string nip)
    {
        using var answer = await SendAsync(nip, "ponsel hilang, KTP dilihat");
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/pdf"), await answer.Content.ReadAsStringAsync());
        var number = await _stage.App.DbAsync(db => db.SlipBatches.Select(b => b.Number).SingleAsync());
        var file = Path.Combine(_stage.App.Folder, number + ".pdf");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        return new PrintedBatch(number, file);
    }

    private async Task<string> RefusedAsync(string nip, string reason = "ponsel hilang")
    {
        using var answer = await SendAsync(nip, reason);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await _stage.App.DbAsync(db => db.SlipBatches.CountAsync()), Is.Zero);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(string nip, string reason)
    {
        using var officer = await _stage.App.SignInAsync(SlipStage.Hr);
        return await officer.PostFormAsync("/slip?unit=KEL-A1", [("Nip", nip), ("Alasan", reason)], "/slip/pengganti");
    }
}
