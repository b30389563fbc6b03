using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;
using Pakta.Web.Rounds;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.People;

/// <summary>Two records of one human become one, by two officers; what was signed stays, nobody counts twice.</summary>
[DatabaseSource]
public sealed class MergeTests(TestDatabase database)
{
    private PeopleStory _story = null!;
    private CivilServant _keeps = null!, _ends = null!;

    [SetUp]
    public async Task Start()
    {
        _story = await PeopleStory.StartAsync(database);
        (_keeps, _ends) = (_story.City.Staff("KEL-A1"), _story.City.Staff("KEL-B1"));
    }

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task The_ending_record_loses_number_and_sign_in_and_leads_to_the_one_that_goes_on()
    {
        Assert.That(await _story.Story.SignAsync(_story.Slug, "staf1.kel-b1"), Is.Null);
        Assert.That(await MergeAsync(false), Does.StartWith("Kedua catatan mempunyai akun yang aktif"));
        Assert.That(await MergeAsync(true), Is.Null);
        var ended = await _story.RowAsync(_ends);
        Assert.That((ended.MergedInto, ended.Nip), Is.EqualTo(((Core.PersonId?)_keeps.Id, (string?)null)));
        Assert.That(await _story.App.DbAsync(db => db.Users.CountAsync(a => a.PersonId == _ends.Id)), Is.Zero);
        Assert.That(await _story.App.DbAsync(db => db.Users.CountAsync(a => a.PersonId == _keeps.Id)), Is.EqualTo(1));
        using var office = await _story.App.SignInAsync(PeopleStory.Hr);
        using var old = await office.GetAsync(await _story.AddressAsync(_ends));
        Assert.That(old.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var page = (await office.PageAsync(old.Headers.Location!.ToString())).QuerySelector("main")!.TextContent;
        Assert.That(page, Does.Contain(_keeps.FullName).And.Contain("digabungkan ke sini").And.Contain(Nip.FromStore(_ends.Nip!).Grouped));
        Assert.That((await office.PageAsync("/pegawai?unit=KEL-B1")).QuerySelectorAll("tbody tr"), Has.Length.EqualTo(SmallCity.StaffPerUnit), "one less than before");
    }

    [Test]
    public async Task The_one_that_goes_on_has_signed_with_the_signature_of_the_other_and_counts_once()
    {
        Assert.That(await _story.Story.SignAsync(_story.Slug, "staf1.kel-b1"), Is.Null);
        Assert.That(await MergeAsync(true), Is.Null);
        Assert.That(await _story.StateAsync(_keeps), Is.EqualTo(MemberState.Signed));
        Assert.That(await _story.StateAsync(_ends), Is.EqualTo(MemberState.Uncounted));
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Two_live_signatures_in_one_round_are_not_merged()
    {
        foreach (var who in new[] { "staf1.kel-a1", "staf1.kel-b1" }) Assert.That(await _story.Story.SignAsync(_story.Slug, who), Is.Null);
        Assert.That(await MergeAsync(true), Does.StartWith("Kedua catatan sudah menandatangani").And.Contain("Batalkan dahulu"));
        Assert.That((await _story.RowAsync(_ends)).MergedInto, Is.Null);
    }

    [Test]
    public async Task A_sign_in_that_is_used_goes_on_with_the_surviving_record()
    {
        await _story.App.DbAsync(async db =>
        {
            await using var tx = await db.Database.BeginTransactionAsync();
            (await db.Users.SingleAsync(a => a.PersonId == _keeps.Id)).ActivatedAt = null;
            await db.SaveChangesAsync();
            await tx.CommitAsync();
        });
        Assert.That(await MergeAsync(false), Is.Null);
        var account = await _story.App.DbAsync(db => db.Users.AsNoTracking().SingleAsync(a => a.PersonId == _keeps.Id));
        Assert.That(account.UserName, Is.EqualTo("staf1.kel-b1"));
    }

    [Test]
    public async Task A_headship_goes_over_and_a_chain_stays_one_step_long()
    {
        var (head, third) = (_story.City.Head("KEL-B1"), _story.City.Staff("KEL-A2"));
        Assert.That(await MergeAsync(true, _keeps, head), Is.Null);
        Assert.That(await _story.PageAsync(PeopleStory.Hr, _keeps), Does.Contain("Kepala Kelurahan B1"));
        Assert.That(await MergeAsync(true, third, _keeps), Is.Null);
        Assert.That((await _story.RowAsync(head)).MergedInto, Is.EqualTo(third.Id));
    }

    [Test]
    public async Task An_unknown_number_and_a_foreign_officer_find_nothing()
    {
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _keeps, "gabung", new { nipLain = "199001012015011001" }), Does.StartWith("Tidak ada catatan lain dengan nomor itu"));
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _keeps, "gabung", new { nipLain = _keeps.Nip! }), Does.StartWith("Tidak ada catatan lain dengan nomor itu"));
        Assert.That(await _story.ForgeAsync("kepala.kel-a1", _keeps, "gabung", ("nipLain", _ends.Nip!)), Is.EqualTo(HttpStatusCode.NotFound));
        var link = await _story.App.UseAsync<PersonLink, string>(l => Task.FromResult(l.Token(_ends.Id)));
        Assert.That(await _story.ForgeAsync("kepala.kec-b", _keeps, "gabung/" + link, ("lanjut", link)), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task One_officer_alone_merges_nobody_and_the_denominator_stays_until_a_second_one_agrees()
    {
        var before = await ObligedAsync();
        Assert.That(await ProposeAsync(PeopleStory.Hr, true), Is.Null);
        Assert.That((await ObligedAsync(), await _story.StateAsync(_ends)), Is.EqualTo((before, MemberState.Waiting)));
        Assert.That(await ProposeAsync(PeopleStory.SecondHr, true, _ends, _keeps), Does.StartWith("Salah satu catatan sudah diusulkan untuk digabung"));
        using (var first = await _story.App.SignInAsync(PeopleStory.Hr))
        {
            var list = (await first.PageAsync("/pegawai/usulan")).QuerySelector("tbody")!;
            Assert.That(list.TextContent, Does.Contain(_ends.FullName).And.Contain("Gabung ke " + _keeps.FullName).And.Contain("perlu petugas lain"));
            var address = list.QuerySelector("th a")!.GetAttribute("href")!;
            Assert.That((await first.PageAsync(address)).QuerySelector("form[action$='/setujui']"), Is.Null);
            using var forged = await first.PostAsync(address + "/setujui", "/tampilan", []);
            Assert.That(forged.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "the proposer");
        }
        Assert.That((await ObligedAsync(), (await _story.RowAsync(_ends)).MergedInto), Is.EqualTo((before, (Core.PersonId?)null)));
        Assert.That(await DecideAsync(PeopleStory.SecondHr, "setujui"), Is.Null);
        Assert.That((await ObligedAsync(), (await _story.RowAsync(_ends)).MergedInto), Is.EqualTo((before - 1, (Core.PersonId?)_keeps.Id)));
        Assert.That(await _story.PageAsync(PeopleStory.Hr, _keeps), Does.Contain("diusulkan Petugas BKPSDM, disetujui Petugas BKPSDM Kedua"));
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Neither_the_head_nor_the_person_has_a_hand_in_a_merger()
    {
        await OfficerAsync(_story.City.Head("KEL-B1").Id);
        await OfficerAsync(_keeps.Id);
        Assert.That(await ProposeAsync("kepala.kel-b1", true), Does.StartWith("Kepala tidak dapat"));
        Assert.That(await ProposeAsync("staf1.kel-a1", true), Does.StartWith("Usulan tentang diri sendiri"));
        Assert.That(await ProposeAsync(PeopleStory.Hr, true), Is.Null);
        foreach (var who in new[] { "kepala.kel-b1", "staf1.kel-a1" })
        {
            using var office = await _story.App.SignInAsync(who);
            var address = (await office.PageAsync("/pegawai/usulan")).QuerySelector("tbody th a")!.GetAttribute("href")!;
            using var answer = await office.PostAsync(address + "/setujui", "/tampilan", []);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), who);
        }
        Assert.That((await _story.RowAsync(_ends)).MergedInto, Is.Null);
    }

    [Test]
    public async Task A_proposed_merger_can_be_dropped_and_what_speaks_against_it_later_stops_it()
    {
        Assert.That(await ProposeAsync(PeopleStory.Hr, true), Is.Null);
        foreach (var who in new[] { "staf1.kel-a1", "staf1.kel-b1" }) Assert.That(await _story.Story.SignAsync(_story.Slug, who), Is.Null);
        Assert.That(await DecideAsync(PeopleStory.SecondHr, "setujui"), Does.StartWith("Kedua catatan sudah menandatangani"));
        Assert.That(await DecideAsync(PeopleStory.SecondHr, "batal"), Is.Null);
        Assert.That(await _story.PageAsync(PeopleStory.Hr, _keeps), Does.Contain("Usulan penggabungan catatan dibatalkan"));
        Assert.That((await _story.RowAsync(_ends)).MergedInto, Is.Null);
    }

    [Test]
    public async Task Leave_of_the_ending_record_goes_over_unless_the_survivor_is_on_leave_then()
    {
        object Leave(int from, int until) => new { alasan = PostponementReason.Illness, mulai = PeopleStory.Day(from), sampai = PeopleStory.Day(until) };
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _ends, "tunda", Leave(-3, 5)), Is.Null);
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _ends, "tunda", Leave(20, 25)), Is.Null);
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _keeps, "tunda", Leave(22, 30)), Is.Null);
        Assert.That(await MergeAsync(true), Is.Null);
        Assert.That(await _story.StateAsync(_keeps), Is.EqualTo(MemberState.Postponed));
        var leave = await _story.App.DbAsync(db => db.Postponements.AsNoTracking().Where(p => p.PersonId == _keeps.Id).OrderBy(p => p.From).ToListAsync());
        Assert.That(leave.Select(p => (p.From, p.Until)), Is.EqualTo([(PeopleStory.Today, PeopleStory.Today.AddDays(5)), (PeopleStory.Today.AddDays(22), PeopleStory.Today.AddDays(30))]));
        await _story.PassAsync(6);
        Assert.That(await _story.StateAsync(_keeps), Is.EqualTo(MemberState.Waiting), "back by itself");
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_merger_holds_from_its_day_and_the_past_is_counted_again_with_it()
    {
        Assert.That(await _story.Story.SignAsync(_story.Slug, "staf1.kel-b1"), Is.Null);
        _story.App.Clock.Advance(TimeSpan.FromDays(4));
        Assert.That(await ProposeAsync(PeopleStory.Hr, true, 5), Does.StartWith("Dua catatan dari satu orang sudah satu orang hari ini juga"));
        Assert.That(await ProposeAsync(PeopleStory.Hr, true, 2), Is.Null);
        Assert.That(await DecideAsync(PeopleStory.SecondHr, "setujui"), Is.Null);
        var counts = new List<(int Obliged, int Signed)>();
        foreach (var day in new[] { 1, 2 })
        {
            var past = await PastAsync(PeopleStory.Today.AddDays(day));
            counts.Add((past.TotalOf(past.Top).Obliged, past.OwnOf(_keeps.UnitId).Signed));
            counts.Add((past.TotalOf(past.Top).Obliged, past.OwnOf(_ends.UnitId).Signed));
        }
        var before = await ObligedAsync() + 1;
        Assert.That(counts, Is.EqualTo([(before, 0), (before, 1), (before - 1, 1), (before - 1, 0)]));
        var corrections = await _story.App.UseAsync<CorrectionsSince, IReadOnlyList<Correction>>(async c => await c.ListAsync([_ends.UnitId], PeopleStory.Today.AddDays(2), IndonesianZone.Wita, CancellationToken.None));
        Assert.That(corrections.Select(c => (c.Kind, c.Count)), Is.EqualTo([(CorrectionKind.Merged, 1)]));
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    private Task<string?> MergeAsync(bool closes) => MergeAsync(closes, _keeps, _ends);

    private async Task<string?> MergeAsync(bool closes, CivilServant keeps, CivilServant ends) =>
        await ProposeAsync(PeopleStory.Hr, closes, keeps, ends) ?? await DecideAsync(PeopleStory.SecondHr, "setujui");

    private Task<string?> ProposeAsync(string who, bool closes, int day = 0) => ProposeAsync(who, closes, _keeps, _ends, day);

    // As an officer does it: by number to the comparison, there the choice.
    private async Task<string?> ProposeAsync(string who, bool closes, CivilServant keeps, CivilServant ends, int day = 0)
    {
        using var office = await _story.App.SignInAsync(who);
        var address = await _story.AddressAsync(keeps);
        using var found = await office.PostFormAsync(address, new { nipLain = ends.Nip }, $"{address}/gabung");
        var compare = found.Headers.Location!.ToString();
        var page = await office.PageAsync(compare);
        var token = page.QuerySelector("input[name=lanjut]")!.GetAttribute("value")!;
        List<(string, string)> fields = [("lanjut", token), ("sejak", PeopleStory.Day(day))];
        if (closes) fields.Add(("tutupAkun", "true"));
        using var answer = await office.PostAsync(compare, compare, [.. fields]);
        return await SentenceAsync(office, answer);
    }

    // The second officer finds it in the list.
    private async Task<string?> DecideAsync(string who, string word)
    {
        using var office = await _story.App.SignInAsync(who);
        var address = (await office.PageAsync("/pegawai/usulan")).QuerySelector("tbody th a")!.GetAttribute("href")!;
        using var answer = await office.PostFormAsync(address, new { }, $"{address}/{word}");
        return await SentenceAsync(office, answer);
    }

    private static async Task<string?> SentenceAsync(Visitor office, HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect ? null : (await office.ReadAsync(answer)).QuerySelector(".error-summary ul")!.TextContent.Trim();

    private Task<int> ObligedAsync() => _story.App.DbAsync(db => db.Members.CountAsync(m => m.State != MemberState.Uncounted && m.State != MemberState.Exempt));

    private Task<PastCoverage> PastAsync(DateOnly day) => _story.App.UseAsync<IServiceProvider, PastCoverage>(async services =>
    {
        var campaign = await services.GetRequiredService<PaktaDb>().Campaigns.SingleAsync(c => c.Slug == _story.Slug);
        return (await services.GetRequiredService<CoverageAsOf>().CountAsync(campaign, campaign.RootUnitId, day, IndonesianZone.Wita, CancellationToken.None))!;
    });

    private Task OfficerAsync(Core.PersonId person) => _story.App.DbAsync(async db =>
    {
        var now = _story.App.Clock.GetUtcNow();
        await using var tx = await db.Database.BeginTransactionAsync();
        db.Appointments.Add(Appointment.OfPerson(Guid.CreateVersion7(now), Role.HrOffice, _story.City.Root.Id, person, PeopleStory.Today, null, null, null, now, null));
        await db.SaveChangesAsync();
        await tx.CommitAsync();
    });
}
