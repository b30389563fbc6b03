using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Pacts;
using Pakta.Core.Signing;
using Pakta.Ledger;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Campaigns;

public sealed class LifeOfARoundTests
{
    private RoundStory _story = null!;

    [SetUp]
    public async Task Start() => _story = await RoundStory.StartAsync();

    [TearDown]
    public async Task Stop() => await _story.DisposeAsync();

    [Test]
    public async Task Launching_freezes_one_text_for_each_audience_with_the_name_of_the_election()
    {
        var slug = await _story.DraftAsync();
        var texts = await TextsAsync(slug);
        Assert.Multiple(() =>
        {
            Assert.That(slug, Is.EqualTo("netralitas-asn-2029"));
            Assert.That(texts.Select(t => t.Audience), Is.EquivalentTo(Enum.GetValues<Audience>()));
            Assert.That(texts.Select(t => t.Text), Has.All.Contains("Pemilu 2029"));
            Assert.That(texts.Select(t => t.Sha256), Is.EqualTo(texts.Select(t => PactText.Hash(t.Text))));
        });
    }

    [Test]
    public async Task A_form_sent_twice_makes_one_round_and_a_second_round_another_address()
    {
        var key = Guid.CreateVersion7();
        var first = await _story.LaunchAsync(RoundStory.Plan, key: key);
        var again = await _story.LaunchAsync(RoundStory.Plan, key: key);
        var other = await _story.LaunchAsync(RoundStory.Plan);
        Assert.Multiple(() =>
        {
            Assert.That(again.Value, Is.EqualTo(first.Value));
            Assert.That(other.Value, Is.EqualTo(first.Value + "-2"));
        });
    }

    [Test]
    public async Task A_round_outside_the_own_subtree_does_not_exist()
    {
        var slug = await _story.DraftAsync();
        var launch = await _story.LaunchAsync(RoundStory.Plan, "kepala.kec-a");
        var foreign = await _story.LaunchAsync(RoundStory.Plan, "kepala.kec-a", "KEC-B");
        var staff = await _story.LaunchAsync(RoundStory.Plan, "staf1.kec-a", "KEC-A");
        var open = await _story.OpenAsync(slug, "kepala.kec-a");
        var replan = await _story.ReplanAsync(slug, RoundStory.Plan, "kepala.kec-a");
        var cancel = await _story.CancelAsync(slug, "salah", "kepala.kec-a");
        var attempt = await _story.TryAsync(slug, _story.City.Staff("KEC-A").Nip!, "kepala.kec-a");
        Assert.That(new[] { launch.Refusal, foreign.Refusal, staff.Refusal, open.Refusal, replan.Refusal, cancel.Refusal, attempt.Refusal },
            Is.All.TypeOf<RoundIsUnknown>());
    }

    [Test]
    public async Task A_draft_can_be_replanned_and_an_open_round_cannot()
    {
        var slug = await _story.DraftAsync();
        var changed = await _story.ReplanAsync(slug, RoundStory.Plan with { Election = "Pilkada 2029" });
        Assert.That(changed.Refusal, Is.Null);
        Assert.That((await TextsAsync(slug)).Select(t => t.Text), Has.All.Contains("Pilkada 2029"));
        var before = (await TextsAsync(slug)).Select(t => t.Text).ToList();
        await _story.OpenAsync(slug);
        var late = await _story.ReplanAsync(slug, RoundStory.Plan);
        Assert.That(late.Refusal, Is.TypeOf<RoundIsNotADraft>());
        Assert.That((await TextsAsync(slug)).Select(t => t.Text), Is.EqualTo(before));
    }

    [Test]
    public async Task A_round_of_fewer_than_five_obliged_people_does_not_open_and_leaves_nothing()
    {
        foreach (var n in new[] { 1, 2 }) await ExemptAsync(SmallCity.SignInOfStaff("KEL-A1", n));
        var slug = await _story.DraftAsync(root: "KEL-A1");
        Assert.That((await _story.OpenAsync(slug)).Refusal, Is.EqualTo(new RoundIsTooSmall(5)));
        Assert.That((await _story.CampaignAsync(slug)).State, Is.EqualTo(CampaignState.Draft));
        Assert.That(await _story.App.DbAsync(async db => await db.Members.CountAsync() + await db.PendingLeaves.CountAsync() + await db.Leaves.CountAsync()), Is.Zero);
        var larger = await _story.DraftAsync(root: "KEL-A2");
        Assert.That((await _story.OpenAsync(larger)).Refusal, Is.Null);
    }

    [Test]
    public async Task Opening_asks_for_somebody_who_can_begin_and_can_be_sent_twice()
    {
        var sekda = await _story.DraftAsync(RoundStory.Plan with { Opener = Opener.Sekda }, "kepala.kec-a", "KEC-A");
        var noSekda = await _story.OpenAsync(sekda, "kepala.kec-a");
        await _story.EndHeadAsync("KEC-B");
        var headless = await _story.DraftAsync(null, RoundStory.Hr, "KEC-B");
        var noHead = await _story.OpenAsync(headless);
        var slug = await _story.DraftAsync();
        var first = await _story.OpenAsync(slug);
        var second = await _story.OpenAsync(slug);
        var other = await _story.OpenAsync(slug, "ppk");
        var leaves = await LeavesAsync(slug);
        Assert.Multiple(() =>
        {
            Assert.That(noSekda.Refusal, Is.TypeOf<RootHasNoSekda>());
            Assert.That(noHead.Refusal, Is.TypeOf<RootHasNoHead>());
            Assert.That(first.Refusal, Is.Null);
            Assert.That(second.Refusal, Is.Null);
            Assert.That(other.Refusal, Is.TypeOf<RoundIsNotADraft>());
            Assert.That(leaves.OfType<CampaignLeaf>().Count(), Is.EqualTo(1));
        });
        Assert.That((await _story.CampaignAsync(headless)).State, Is.EqualTo(CampaignState.Draft));
    }

    [Test]
    public async Task A_trial_takes_one_to_five_known_people_and_counts_nobody()
    {
        var slug = await _story.DraftAsync();
        var nips = Enumerable.Range(1, 5).Select(n => _story.City.Staff("SD-1", n).Nip!).Append(_story.City.Staff("SD-2").Nip!).ToArray();
        var none = await _story.TryAsync(slug, " ");
        var six = await _story.TryAsync(slug, string.Join('\n', nips));
        var unknown = await _story.TryAsync(slug, "199001012015011999");
        var grouped = await _story.TryAsync(slug, $"{nips[0][..8]} {nips[0][8..14]} {nips[0][14]} {nips[0][15..]}\n{nips[1]}");
        var invited = await _story.App.DbAsync(db => db.Invitees.CountAsync(i => i.Kind == InviteeKind.Trial));
        var members = await _story.App.DbAsync(db => db.Members.CountAsync());
        Assert.Multiple(() =>
        {
            Assert.That(none.Refusal, Is.TypeOf<TooManyTrialPeople>());
            Assert.That(six.Refusal, Is.TypeOf<TooManyTrialPeople>());
            Assert.That(((PeopleAreUnknown)unknown.Refusal!).Numbers, Is.EqualTo(new[] { "199001012015011999" }));
            Assert.That(grouped.Refusal, Is.Null);
            Assert.That(invited, Is.EqualTo(2));
            Assert.That(members, Is.Zero);
        });
        Assert.That((await _story.OpenAsync(slug)).Refusal, Is.Null);
    }

    [Test]
    public async Task Closing_keeps_the_figures_and_only_named_latecomers_sign_after_a_reopening()
    {
        var slug = await _story.OpenRoundAsync();
        await _story.OpenAllAsync(slug);
        await _story.SignAsync(slug, "staf1.sd-1");
        Assert.That((await _story.CloseAsync(slug)).Refusal, Is.Null);
        Assert.That((await _story.CloseAsync(slug)).Refusal, Is.Null);
        Assert.That(await _story.SignAsync(slug, "staf2.sd-1"), Is.TypeOf<RoundIsClosed>());
        var until = PaktaApp.Monday.AddDays(20);
        var nobody = await _story.ReopenAsync(slug, "", until);
        var past = await _story.ReopenAsync(slug, _story.City.Staff("SD-1", 2).Nip!, PaktaApp.Monday.AddDays(-1));
        var stranger = await _story.ReopenAsync(slug, "199001012015011999", until);
        var reopened = await _story.ReopenAsync(slug, _story.City.Staff("SD-1", 2).Nip!, until);
        var closing = await _story.App.DbAsync(db => db.CampaignTransitions.SingleAsync(t => t.To == CampaignState.Closed));
        Assert.Multiple(() =>
        {
            Assert.That(nobody.Refusal, Is.TypeOf<LatecomersAreMissing>());
            Assert.That(past.Refusal, Is.TypeOf<DeadlineIsInThePast>());
            Assert.That(stranger.Refusal, Is.TypeOf<PeopleAreUnknown>());
            Assert.That(reopened.Refusal, Is.Null);
            Assert.That((closing.ObligedThen, closing.SignedThen, closing.ExemptThen), Is.EqualTo(((_story.City.Units.Count - 1) * (1 + SmallCity.StaffPerUnit), 1, 0)));
        });
        Assert.That(await _story.SignAsync(slug, "staf2.sd-1"), Is.Null);
        Assert.That(await _story.SignAsync(slug, "staf3.sd-1"), Is.TypeOf<NotANamedLatecomer>());
        Assert.That((await _story.OpenAllAsync(slug)).Refusal, Is.TypeOf<RoundIsNotOpen>());
    }

    [Test]
    public async Task Cancelling_needs_a_reason_tells_those_who_signed_and_leaves_a_leaf()
    {
        var slug = await _story.OpenRoundAsync();
        await _story.SignAsync(slug, "ppk");
        var silent = await _story.CancelAsync(slug, " ");
        var done = await _story.CancelAsync(slug, "Salah pemilihan");
        var again = await _story.CancelAsync(slug, "Salah pemilihan");
        var other = await _story.CancelAsync(slug, "Lagi", "ppk");
        var mails = await _story.App.DbAsync(db => db.Outbox.Where(m => m.Template == "putaran-dibatalkan").ToListAsync());
        var leaves = await LeavesAsync(slug);
        Assert.Multiple(() =>
        {
            Assert.That(silent.Refusal, Is.TypeOf<ReasonIsMissing>());
            Assert.That(done.Refusal, Is.Null);
            Assert.That(again.Refusal, Is.Null);
            Assert.That(other.Refusal, Is.TypeOf<RoundHasEnded>());
            Assert.That(mails.Select(m => m.PersonId), Is.EqualTo(new[] { _story.City.Ppk.Id }));
            Assert.That(mails[0].Fields, Does.Contain("Salah pemilihan"));
            Assert.That(leaves.OfType<CancelLeaf>().Count(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_cancelled_draft_never_reaches_the_public_log()
    {
        var slug = await _story.DraftAsync();
        Assert.That((await _story.CancelAsync(slug, "Keliru")).Refusal, Is.Null);
        Assert.That(await LeavesAsync(slug), Is.Empty);
    }

    private Task<List<PactVersion>> TextsAsync(string slug) => _story.App.DbAsync(db => db.PactVersions.AsNoTracking()
        .Where(v => db.Campaigns.Any(c => c.Id == v.CampaignId && c.Slug == slug)).OrderBy(v => v.Audience).ToListAsync());

    // A leaf waits for its index or has one; both are the public log of this test.
    private Task ExemptAsync(string who) => _story.App.DbAsync(async db =>
    {
        await using var tx = await db.Database.BeginTransactionAsync();
        db.Exemptions.Add(Pensioned.From(new DateOnly(2026, 1, 1), _story.City.People[who].Id, _story.App.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
        await tx.CommitAsync();
    });

    private async Task<List<Leaf>> LeavesAsync(string slug)
    {
        var id = (await _story.CampaignAsync(slug)).Id;
        return await _story.App.DbAsync(async db =>
        {
            var pending = await db.PendingLeaves.Where(l => l.CampaignId == id).Select(l => l.Bytes).ToListAsync();
            var stored = await db.Leaves.Where(l => l.CampaignId == id).Select(l => l.Bytes).ToListAsync();
            return pending.Concat(stored).Select(b => Leaf.Parse(b)).ToList();
        });
    }
}
