using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Coverage;
using Pakta.Core.People;
using Pakta.Core.Signing;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Mail;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Disputes;

/// <summary>"Bukan saya": from the signer's word to the decision of two persons, and what must not be possible.</summary>
[DatabaseSource]
public sealed class DisputeTests(TestDatabase database)
{
    private DisputeStage _stage = null!;

    [SetUp]
    public async Task SetAsync() => _stage = await DisputeStage.SetAsync(database);

    [TearDown]
    public async Task StrikeAsync()
    {
        if (_stage is not null) await _stage.DisposeAsync();
    }

    [Test]
    public async Task Not_me_makes_the_certificate_read_disputed_at_once_and_leaves_a_leaf()
    {
        var (code, number) = await _stage.DisputeAsync(words: "Saya cuti hari itu.");
        Assert.That(await _stage.CheckAsync(code), Is.EqualTo("Disengketakan"));
        await _stage.DrainAsync();
        var leaf = await LastLeafAsync();
        Assert.That(leaf, Does.Contain("\"t\":\"dispute\"").And.Contain("\"why\":\"not-the-signer\"").And.Not.Contain("outcome"));
        Assert.That(leaf, Does.Not.Contain("cuti").And.Not.Contain(number), "the words are nobody's but those who decide");
        Assert.That(await _stage.FindingsAsync(), Is.Empty);
        using var signer = await _stage.App.SignInAsync(DisputeStage.Signer);
        Assert.That((await signer.PageAsync($"/pakta/{_stage.Slug}")).Body!.TextContent, Does.Contain("Disengketakan"));
    }

    [Test]
    public async Task An_open_dispute_changes_no_figure()
    {
        await _stage.SignAsync();
        var before = await FiguresAsync();
        using var signer = await _stage.App.SignInAsync(DisputeStage.Signer);
        (await _stage.NotMeAsync(signer)).Dispose();
        await _stage.DrainAsync();
        Assert.That(await FiguresAsync(), Is.EqualTo(before));
        Assert.That(before.Inside.Signed, Is.EqualTo(1));
    }

    [Test]
    public async Task Two_persons_uphold_it_the_signature_is_void_and_the_person_may_sign_anew()
    {
        var (code, number) = await _stage.DisputeAsync();
        Assert.That(await _stage.ProposeAsync(DisputeStage.First, number, DisputeOutcome.Upheld), Is.Null);
        Assert.That(await _stage.CheckAsync(code), Is.EqualTo("Disengketakan"), "one person alone changes nothing");
        Assert.That(await _stage.AnswerAsync(DisputeStage.Second, number), Is.Null);
        Assert.That(await _stage.CheckAsync(code), Is.EqualTo("Dibatalkan"));
        await _stage.DrainAsync();
        Assert.That((await FiguresAsync()).Inside.Signed, Is.Zero);
        Assert.That(await _stage.FindingsAsync(), Is.Empty);

        var next = await _stage.SignAsync();
        Assert.That((await _stage.CheckAsync(code), await _stage.CheckAsync(next)), Is.EqualTo(("Digantikan", "Asli, berlaku")));
        Assert.That(await _stage.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Two_persons_dismiss_it_and_the_signature_stands_again_for_good()
    {
        var (code, number) = await _stage.DisputeAsync();
        await _stage.DecideAsync(number, DisputeOutcome.Dismissed);
        Assert.That(await _stage.CheckAsync(code), Is.EqualTo("Asli, berlaku"));
        Assert.That(await LastLeafAsync(), Does.Contain("\"outcome\":\"dismissed\""));
        Assert.That((await FiguresAsync()).Inside.Signed, Is.EqualTo(1));
        Assert.That(await _stage.FindingsAsync(), Is.Empty);
        using var signer = await _stage.App.SignInAsync(DisputeStage.Signer);
        using var again = await _stage.NotMeAsync(signer);
        Assert.That((await signer.ReadAsync(again)).Body!.TextContent, Does.Contain("disengketakan satu kali"));
        Assert.That(await _stage.ProposeAsync(DisputeStage.First, number, DisputeOutcome.Upheld), Does.Contain("sudah diputus"));
    }

    [Test]
    public async Task Nobody_decides_alone_and_a_refused_proposal_makes_room_for_another()
    {
        var (code, number) = await _stage.DisputeAsync();
        Assert.That(await _stage.AnswerAsync(DisputeStage.Second, number), Does.Contain("Belum ada usulan"));
        Assert.That(await _stage.ProposeAsync(DisputeStage.First, number, DisputeOutcome.Upheld, " "), Does.Contain("alasan"));
        Assert.That(await _stage.ProposeAsync(DisputeStage.First, number, DisputeOutcome.Upheld), Is.Null);
        Assert.That(await _stage.AnswerAsync(DisputeStage.First, number), Does.Contain("Saudara sendiri"));
        Assert.That(await _stage.ProposeAsync(DisputeStage.Second, number, DisputeOutcome.Dismissed), Does.Contain("menunggu orang kedua"));
        Assert.That(await _stage.AnswerAsync(DisputeStage.Second, number, agrees: false), Is.Null);
        Assert.That(await _stage.CheckAsync(code), Is.EqualTo("Disengketakan"));
        Assert.That(await _stage.ProposeAsync(DisputeStage.Second, number, DisputeOutcome.Dismissed), Is.Null);
        Assert.That(await _stage.AnswerAsync(DisputeStage.First, number), Is.Null);
        Assert.That(await _stage.CheckAsync(code), Is.EqualTo("Asli, berlaku"));
    }

    [Test]
    public async Task Who_printed_the_signer_s_slip_has_no_hand_in_the_decision()
    {
        var (_, number) = await _stage.DisputeAsync();
        var inspector = await IdAsync(DisputeStage.First);
        await _stage.SaveAsync(now =>
        {
            var batch = SlipBatch.Print(Guid.CreateVersion7(now), "SL1PCETA", _stage.City.Units["KEL-A1"].Id, 1, 14, now, inspector, _stage.City.Root.Id);
            return [batch, new ActivationCode
            {
                Id = Guid.CreateVersion7(now), AccountId = IdAsync(DisputeStage.Signer).Result, BatchId = batch.Id, CodeHash = new byte[32], FirstHash = new byte[32],
                CreatedAt = now, ExpiresAt = now, UsedAt = now,
            }];
        });
        Assert.That(await _stage.ProposeAsync(DisputeStage.First, number, DisputeOutcome.Dismissed), Does.Contain("ikut memegang kode"));
        Assert.That(await _stage.ProposeAsync(DisputeStage.Second, number, DisputeOutcome.Upheld), Is.Null);
        Assert.That(await _stage.AnswerAsync(DisputeStage.First, number), Does.Contain("ikut memegang kode"));
    }

    [Test]
    public async Task The_HR_office_does_not_void_what_is_disputed_nor_say_by_itself_that_it_was_another()
    {
        var (code, _) = await _stage.DisputeAsync();
        var address = $"/putaran/{_stage.Slug}/pembatalan";
        Assert.That(await _stage.SendAsync("bkpsdm", address, ("kode", code), ("sebab", "WrongData"), ("alasan", "Data salah.")), Does.Contain("sedang disengketakan"));
        var other = await _stage.SignAsync("staf2.kel-a1");
        Assert.That(await _stage.SendAsync("bkpsdm", address, ("kode", other), ("sebab", "NotTheSigner"), ("alasan", "Bukan dia.")), Is.Not.Null);
        Assert.That(await _stage.App.DbAsync(db => db.Revocations.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task The_14_days_begin_with_the_first_page_that_asks_where_no_mail_of_the_own_went_out()
    {
        await _stage.SignAsync();
        _stage.App.Clock.Advance(TimeSpan.FromDays(60));
        using (var signer = await _stage.App.SignInAsync(DisputeStage.Signer)) await signer.PageAsync("/akun");
        _stage.App.Clock.Advance(TimeSpan.FromDays(14));
        using (var signer = await _stage.App.SignInAsync(DisputeStage.Signer))
            Assert.That((await signer.PageAsync($"/pakta/{_stage.Slug}/bukan-saya")).QuerySelector("form textarea"), Is.Not.Null);
        _stage.App.Clock.Advance(TimeSpan.FromMinutes(1));
        using var late = await _stage.App.SignInAsync(DisputeStage.Signer);
        using var refused = await _stage.NotMeAsync(late);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await _stage.App.DbAsync(db => db.Disputes.AnyAsync()), Is.False);
    }

    [Test]
    public async Task It_ends_the_signer_s_sessions_elsewhere_and_blocks_nothing_else()
    {
        await _stage.SignAsync();
        using var elsewhere = await _stage.App.SignInAsync(DisputeStage.Signer);
        using var here = await _stage.App.SignInAsync(DisputeStage.Signer);
        (await _stage.NotMeAsync(here)).Dispose();
        Assert.That((await here.GetAsync("/pakta")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await elsewhere.GetAsync("/pakta")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var certificate = await here.GetAsync($"/pakta/{_stage.Slug}/sertifikat.pdf");
        Assert.That(certificate.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_signer_is_told_of_the_outcome_by_mail_and_on_the_first_page_until_it_is_read()
    {
        var (_, number) = await _stage.DisputeAsync();
        await _stage.DecideAsync(number, DisputeOutcome.Upheld);
        var mail = await _stage.App.DbAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.Template == OutboxMail.DisputeDecided));
        Assert.That(mail.To, Is.EqualTo("staf1.kel-a1@contoh.go.id"));
        using var signer = await _stage.App.SignInAsync(DisputeStage.Signer);
        Assert.That((await signer.PageAsync("/")).Body!.TextContent, Does.Contain("Tanda tangan itu dibatalkan."));
        (await signer.PostFormAsync("/", new { }, $"/sengketa/{number}/dibaca")).Dispose();
        Assert.That((await signer.PageAsync("/")).Body!.TextContent, Does.Not.Contain("sudah diputus Inspektorat"));
    }

    [Test]
    public async Task An_overdue_dispute_is_marked_plainly_and_every_step_leaves_its_line_without_the_words()
    {
        var (_, number) = await _stage.DisputeAsync(words: "Kode saya dipegang orang lain.");
        _stage.App.Clock.Advance(TimeSpan.FromDays(14.1));
        using var inspector = await _stage.App.SignInAsync(DisputeStage.First);
        Assert.That((await inspector.PageAsync("/sengketa?lihat=lewat")).QuerySelector("tbody tr")!.TextContent, Does.Contain("lewat tenggat").And.Contain(number));
        await _stage.DecideAsync(number, DisputeOutcome.Upheld);
        var lines = await _stage.App.DbAsync(db => db.Audit.AsNoTracking().Where(e => e.SubjectKey == number).OrderBy(e => e.Id).ToListAsync());
        Assert.That(lines.Select(l => l.Act), Is.EqualTo(new[] { AuditActs.DisputeOpened.Code, AuditActs.DisputeProposed.Code, AuditActs.DisputeDecided.Code }));
        Assert.That(lines.Select(l => l.Changes), Has.None.Contains("dipegang"));
    }

    [TestCase("""DELETE FROM "Disputes" """, "dispute.missing")]
    [TestCase("""UPDATE "Disputes" SET "Outcome" = 'Dismissed', "DecidedAt" = "OpenedAt" """, "dispute.outcome")]
    [TestCase("""UPDATE "Disputes" SET "SignatureId" = (SELECT "Id" FROM "Signatures" WHERE "Id" <> "Disputes"."SignatureId" LIMIT 1)""", "dispute.noLeaf")]
    public async Task Ledger_verify_names_a_dispute_that_was_hushed_up_or_decided_behind_the_log(string sql, string code)
    {
        await _stage.SignAsync("staf2.kel-a1");
        await _stage.DisputeAsync();
        await _stage.DrainAsync();
        Assert.That(await _stage.FindingsAsync(), Is.Empty);
        await _stage.App.TamperAsync(sql);
        Assert.That(await _stage.FindingsAsync(), Has.Some.StartsWith(code));
    }

    private Task<Guid> IdAsync(string name) => _stage.App.DbAsync(db => db.Users.Where(a => a.UserName == name).Select(a => a.Id).SingleAsync());

    private async Task<string> LastLeafAsync() => Encoding.UTF8.GetString(await _stage.App.DbAsync(db => db.Leaves.OrderByDescending(l => l.Index).Select(l => l.Bytes).FirstAsync()));

    // What the house folds, and what the public recounts.
    private async Task<(CoverageCount Inside, int Outside)> FiguresAsync()
    {
        var root = _stage.City.Root.Id;
        return (await _stage.App.DbAsync(db => db.UnitCoverages.AsNoTracking().Where(c => c.UnitId == root).Select(c => c.Total).SingleAsync()),
            await _stage.App.DbAsync(db => db.PublicFigures.SumAsync(f => f.Signed)));
    }
}
