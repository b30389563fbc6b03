using Microsoft.EntityFrameworkCore;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.LedgerStore;
using Pakta.Web.Rounds;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Rounds;

/// <summary>Dates pass without anybody's command; the roll follows them.</summary>
[DatabaseSource]
public sealed class CalendarTurnTests(TestDatabase database)
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private RoundStory _story = null!;
    private string _slug = "";

    [SetUp]
    public async Task Start()
    {
        _story = await RoundStory.OnAsync(await PaktaApp.StartAsync(database));
        _slug = await _story.OpenRoundAsync();
    }

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task A_leave_begins_and_ends_by_its_dates()
    {
        await _story.OpenAllAsync(_slug);
        var person = _story.City.Staff("KEL-A1");
        await AddAsync(Postponement.Create(Guid.CreateVersion7(), person.Id, PostponementReason.Leave, Today.AddDays(1), Today.AddDays(3), _story.App.Clock.GetUtcNow(), null));
        Assert.That(await StateAsync(person), Is.EqualTo(MemberState.Waiting));
        _story.App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That(await FindingsAsync(), Does.Contain("roll.member"), "the date has passed and nobody has looked yet");
        await TurnAsync(1);
        Assert.That(await StateAsync(person), Is.EqualTo(MemberState.Postponed));
        Assert.That(await FindingsAsync(), Is.Empty);
        _story.App.Clock.Advance(TimeSpan.FromDays(3));
        await TurnAsync(1);
        Assert.That(await StateAsync(person), Is.EqualTo(MemberState.Waiting));
        Assert.That(await FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_site_that_stood_still_takes_up_what_it_missed()
    {
        await _story.OpenAllAsync(_slug);
        var (away, gone) = (_story.City.Staff("KEL-A1"), _story.City.Staff("KEL-A2"));
        await AddAsync(Postponement.Create(Guid.CreateVersion7(), away.Id, PostponementReason.Illness, Today.AddDays(1), Today.AddDays(20), _story.App.Clock.GetUtcNow(), null));
        await AddAsync(Pensioned.From(Today.AddDays(2), gone.Id, _story.App.Clock.GetUtcNow()));
        _story.App.Clock.Advance(TimeSpan.FromDays(9));
        await TurnAsync(1);
        Assert.That(await FindingsAsync(), Does.Contain("roll.member"), "one day back is too little");
        await TurnAsync(Jobs.CalendarJob.Days);
        Assert.That((await StateAsync(away), await StateAsync(gone)), Is.EqualTo((MemberState.Postponed, MemberState.Exempt)));
        Assert.That(await FindingsAsync(), Is.Empty);
        Assert.That(await LeavesAsync(), Is.EqualTo(await TurnAndCountAsync()), "a second look adds nothing to the log");
    }

    [Test]
    public async Task An_acting_head_may_sign_from_the_first_to_the_last_day_and_what_was_opened_stays_open()
    {
        await _story.SignAndPassOnAsync(_slug, "KOTA", "ppk");
        await _story.SignAndPassOnAsync(_slug, "KEC-A", "kepala.kec-a");
        var acting = _story.City.Staff("KEC-B");
        await AddAsync(Appointment.OfPerson(Guid.CreateVersion7(), Role.Head, _story.City.Units["KEL-A2"].Id, acting.Id, Today.AddDays(1), Today.AddDays(2),
            ActingKind.Plt, null, _story.App.Clock.GetUtcNow(), null));
        Assert.That(await StateAsync(acting), Is.EqualTo(MemberState.NotOpen));
        _story.App.Clock.Advance(TimeSpan.FromDays(1));
        await TurnAsync(1);
        Assert.That(await StateAsync(acting), Is.EqualTo(MemberState.Waiting));
        Assert.That(await FindingsAsync(), Is.Empty);
        await _story.SignAndPassOnAsync(_slug, "KEL-A2", SmallCity.SignInOfStaff("KEC-B"));
        _story.App.Clock.Advance(TimeSpan.FromDays(2));
        await TurnAsync(1);
        Assert.That(await StateAsync(acting), Is.EqualTo(MemberState.Signed));
        Assert.That(await StateAsync(_story.City.Staff("KEL-A2")), Is.EqualTo(MemberState.Waiting));
        Assert.That(await FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task An_acting_head_who_did_not_sign_waits_again_for_the_own_unit()
    {
        await _story.SignAndPassOnAsync(_slug, "KOTA", "ppk");
        var acting = _story.City.Staff("KEL-B1");
        await AddAsync(Appointment.OfPerson(Guid.CreateVersion7(), Role.Head, _story.City.Units["KEC-B"].Id, acting.Id, Today.AddDays(1), Today.AddDays(1),
            ActingKind.Plh, null, _story.App.Clock.GetUtcNow(), null));
        _story.App.Clock.Advance(TimeSpan.FromDays(1));
        await TurnAsync(1);
        Assert.That(await StateAsync(acting), Is.EqualTo(MemberState.Waiting));
        _story.App.Clock.Advance(TimeSpan.FromDays(1));
        await TurnAsync(1);
        Assert.That(await StateAsync(acting), Is.EqualTo(MemberState.NotOpen));
        Assert.That(await FindingsAsync(), Is.Empty);
    }

    // The base row alone, as time will find it.
    private Task AddAsync(object row) => _story.App.DbAsync(async db =>
    {
        await using var tx = await db.Database.BeginTransactionAsync();
        db.Add(row);
        await db.SaveChangesAsync();
        await tx.CommitAsync();
    });

    private Task<int> TurnAsync(int days) => _story.App.UseAsync<CalendarTurn, int>(c => c.RunAsync(days, CancellationToken.None));

    private async Task<int> TurnAndCountAsync()
    {
        await TurnAsync(Jobs.CalendarJob.Days);
        return await LeavesAsync();
    }

    private async Task<int> LeavesAsync()
    {
        await DrainAsync();
        return await _story.App.DbAsync(db => db.Leaves.CountAsync());
    }

    private Task<MemberState> StateAsync(CivilServant person) => _story.App.DbAsync(db =>
        db.Members.Where(m => m.PersonId == person.Id && db.Campaigns.Any(c => c.Id == m.CampaignId && c.Slug == _slug)).Select(m => m.State).SingleAsync());

    private async Task<IReadOnlyList<string>> FindingsAsync()
    {
        await DrainAsync();
        var report = await _story.App.UseAsync<LedgerAudit, AuditReport>(a => a.RunAsync(CancellationToken.None));
        return [.. report.Findings.Select(f => f.Code)];
    }

    private Task<int> DrainAsync() => _story.App.UseAsync<Sequencer, int>(async s =>
    {
        await s.DrainAsync(CancellationToken.None);
        return await s.StepAsync(CancellationToken.None);
    });
}
