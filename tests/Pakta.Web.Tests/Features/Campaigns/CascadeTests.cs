using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Campaigns;

public sealed class CascadeTests
{
    private const string Camat = "kepala.kec-a";
    private const string Lurah = "kepala.kel-a1";
    private RoundStory _story = null!;

    [SetUp]
    public async Task Start() => _story = await RoundStory.StartAsync();

    [TearDown]
    public async Task Stop() => await _story.DisposeAsync();

    [Test]
    public async Task Falls_three_levels_from_the_mayor_to_the_staff_of_a_kelurahan()
    {
        var slug = await _story.OpenRoundAsync();
        Assert.That(await _story.SignAsync(slug, Camat), Is.TypeOf<UnitIsNotOpenYet>());
        await _story.SignAndPassOnAsync(slug, "KOTA", "ppk");
        Assert.That(await _story.SignAsync(slug, Lurah), Is.TypeOf<UnitIsNotOpenYet>());
        await _story.SignAndPassOnAsync(slug, "KEC-A", Camat);
        Assert.That(await _story.SignAsync(slug, "staf1.kel-a1"), Is.TypeOf<UnitIsNotOpenYet>());
        await _story.SignAndPassOnAsync(slug, "KEL-A1", Lurah);
        Assert.That(await _story.SignAsync(slug, "staf1.kel-a1"), Is.Null);
        Assert.That(await _story.SignAsync(slug, "staf1.kel-a2"), Is.TypeOf<UnitIsNotOpenYet>());
    }

    [Test]
    public async Task A_head_signs_before_passing_on_and_passes_on_only_the_own_unit()
    {
        var slug = await _story.OpenRoundAsync();
        var early = await _story.PassOnAsync(slug, "KOTA", "ppk");
        await _story.SignAndPassOnAsync(slug, "KOTA", "ppk");
        var unsigned = await _story.PassOnAsync(slug, "KEC-A", Camat);
        var hr = await _story.PassOnAsync(slug, "KEC-A", RoundStory.Hr);
        var foreign = await _story.PassOnAsync(slug, "KEC-A", "kepala.kec-b");
        var staff = await _story.PassOnAsync(slug, "KEC-A", "staf1.kec-a");
        var unknown = await _story.PassOnAsync(slug, "TIADA", Camat);
        Assert.Multiple(() =>
        {
            Assert.That(early.Refusal, Is.TypeOf<HeadHasNotSigned>());
            Assert.That(unsigned.Refusal, Is.TypeOf<HeadHasNotSigned>());
            Assert.That(hr.Refusal, Is.TypeOf<NoAuthorityToOpen>());
            Assert.That(foreign.Refusal, Is.TypeOf<RoundIsUnknown>());
            Assert.That(staff.Refusal, Is.TypeOf<RoundIsUnknown>());
            Assert.That(unknown.Refusal, Is.TypeOf<RoundIsUnknown>());
        });
    }

    [Test]
    public async Task Passing_on_carries_a_message_and_an_earlier_deadline_and_a_second_tap_changes_nothing()
    {
        var slug = await _story.OpenRoundAsync();
        await _story.SignAndPassOnAsync(slug, "KOTA", "ppk");
        await _story.SignAsync(slug, Camat);
        var own = PaktaApp.Monday.AddDays(3);
        var late = await _story.PassOnAsync(slug, "KEC-A", Camat, null, PaktaApp.Monday.AddDays(11));
        var first = await _story.PassOnAsync(slug, "KEC-A", Camat, " Mohon hari ini juga. ", own);
        var second = await _story.PassOnAsync(slug, "KEC-A", Camat, "lain", null);
        var opening = await _story.OpeningOfAsync(slug, "KEC-A");
        var mails = await _story.App.DbAsync(db => db.Outbox.Where(m => m.Fields.Contains("Mohon hari ini juga.")).ToListAsync());
        Assert.Multiple(() =>
        {
            Assert.That(late.Refusal, Is.TypeOf<EarlierDeadlineOutsideRound>());
            Assert.That(first.Refusal, Is.Null);
            Assert.That(second.Refusal, Is.Null);
            Assert.That((opening!.Manner, opening.Message, opening.Deadline), Is.EqualTo((OpeningManner.PassedOn, "Mohon hari ini juga.", own)));
            Assert.That(mails.Select(m => m.PersonId), Is.EquivalentTo(Enumerable.Range(1, SmallCity.StaffPerUnit).Select(n => _story.City.Staff("KEC-A", n).Id)));
            Assert.That(mails.Select(m => m.Template).Distinct(), Is.EqualTo(new[] { "unit-dibuka" }));
        });
    }

    [Test]
    public async Task An_idle_head_is_passed_by_the_head_above_or_the_HR_office_with_a_reason()
    {
        var slug = await _story.OpenRoundAsync();
        var silent = await _story.OpenUnitAsync(slug, "KEL-A1", " ", RoundStory.Hr);
        var byHr = await _story.OpenUnitAsync(slug, "KEL-A1", "Lurah sakit", RoundStory.Hr);
        var byHead = await _story.OpenUnitAsync(slug, "KEL-A2", "Lurah cuti", Camat);
        var again = await _story.OpenUnitAsync(slug, "KEL-A2", "Lurah cuti", Camat);
        var twice = await _story.OpenUnitAsync(slug, "KEL-A2", "Sekali lagi", RoundStory.Hr);
        var own = await _story.OpenUnitAsync(slug, "KEL-A3", "Saya sendiri", "kepala.kel-a3");
        var foreign = await _story.OpenUnitAsync(slug, "KEL-B1", "Bukan wilayah saya", Camat);
        var (hr, head) = (await _story.OpeningOfAsync(slug, "KEL-A1"), await _story.OpeningOfAsync(slug, "KEL-A2"));
        Assert.Multiple(() =>
        {
            Assert.That(silent.Refusal, Is.TypeOf<ReasonIsMissing>());
            Assert.That(byHr.Refusal, Is.Null);
            Assert.That(byHead.Refusal, Is.Null);
            Assert.That(again.Refusal, Is.Null);
            Assert.That(twice.Refusal, Is.TypeOf<UnitIsOpenAlready>());
            Assert.That(own.Refusal, Is.TypeOf<NoAuthorityToOpen>());
            Assert.That(foreign.Refusal, Is.TypeOf<RoundIsUnknown>());
            Assert.That((hr!.Manner, hr.Reason), Is.EqualTo((OpeningManner.ByHrOffice, "Lurah sakit")));
            Assert.That((head!.Manner, head.Reason), Is.EqualTo((OpeningManner.ByHeadAbove, "Lurah cuti")));
            Assert.That(head.By, Is.Not.Null);
        });
        Assert.That(await _story.SignAsync(slug, "staf1.kel-a1"), Is.Null);
    }

    [Test]
    public async Task An_acting_head_passes_on_and_the_unit_stays_open_when_heads_change()
    {
        var slug = await _story.OpenRoundAsync();
        await _story.SignAndPassOnAsync(slug, "KOTA", "ppk");
        await _story.EndHeadAsync("KEC-A");
        await _story.AppointAsync("KEC-A", "kepala.kec-b", ActingKind.Plt);
        await _story.SignAndPassOnAsync(slug, "KEC-A", "kepala.kec-b");
        await _story.EndHeadAsync("KEC-A");
        await _story.AppointAsync("KEC-A", "staf1.kec-a", null);
        var anew = await _story.PassOnAsync(slug, "KEC-A", "staf1.kec-a");
        Assert.That(anew.Refusal, Is.TypeOf<UnitIsOpenAlready>());
        Assert.That(await _story.SignAsync(slug, "staf2.kec-a"), Is.Null);
        Assert.That((await _story.OpeningOfAsync(slug, "KEC-A"))!.Manner, Is.EqualTo(OpeningManner.PassedOn));
    }

    [Test]
    public async Task All_at_once_opens_what_is_still_shut()
    {
        var slug = await _story.OpenRoundAsync();
        await _story.SignAndPassOnAsync(slug, "KOTA", "ppk");
        var foreign = await _story.OpenAllAsync(slug, Camat);
        var opened = await _story.OpenAllAsync(slug);
        var again = await _story.OpenAllAsync(slug);
        Assert.Multiple(() =>
        {
            Assert.That(foreign.Refusal, Is.TypeOf<RoundIsUnknown>());
            Assert.That(opened.Value, Is.EqualTo(_story.City.Units.Count - 1));
            Assert.That(again.Value, Is.Zero);
        });
        Assert.That(await _story.SignAsync(slug, "staf5.sd-2"), Is.Null);
        Assert.That((await _story.OpeningOfAsync(slug, "KOTA"))!.Manner, Is.EqualTo(OpeningManner.PassedOn));
        Assert.That((await _story.OpeningOfAsync(slug, "SD-2"))!.Manner, Is.EqualTo(OpeningManner.AllAtOnce));
    }

    [Test]
    public async Task On_its_date_a_round_opens_by_itself_for_everybody()
    {
        var on = PaktaApp.Monday.AddDays(2);
        var slug = await _story.OpenRoundAsync(RoundStory.Plan with { OpensByItselfOn = on });
        Assert.That(await _story.OpenDueAsync(), Is.Zero);
        _story.App.Clock.Set(on);
        Assert.That(await _story.OpenDueAsync(), Is.EqualTo(_story.City.Units.Count));
        Assert.That(await _story.OpenDueAsync(), Is.Zero);
        var opening = (await _story.OpeningOfAsync(slug, "KEL-B3"))!;
        Assert.That((opening.Manner, opening.By), Is.EqualTo((OpeningManner.ByItself, (Guid?)null)));
        Assert.That(await _story.SignAsync(slug, "staf1.kel-b3"), Is.Null);
    }

    [Test]
    public async Task The_Sekda_opens_the_root_where_the_round_says_so()
    {
        var slug = await _story.OpenRoundAsync(RoundStory.Plan with { Opener = Opener.Sekda });
        var below = await _story.PassOnAsync(slug, "SETDA", "kepala.setda");
        await _story.SignAndPassOnAsync(slug, "KOTA", "kepala.setda");
        await _story.SignAndPassOnAsync(slug, "KEC-A", Camat);
        Assert.That(below.Refusal, Is.TypeOf<UnitAboveIsNotOpen>());
        Assert.That((await _story.OpeningOfAsync(slug, "KOTA"))!.Manner, Is.EqualTo(OpeningManner.PassedOn));
        var other = await _story.OpenRoundAsync(RoundStory.Plan with { Opener = Opener.Head });
        Assert.That((await _story.PassOnAsync(other, "KOTA", "kepala.setda")).Refusal, Is.TypeOf<RoundIsUnknown>());
    }

    [Test]
    public async Task A_first_wave_lets_all_heads_below_the_root_sign_at_once()
    {
        var slug = await _story.OpenRoundAsync(RoundStory.Plan with { Opener = Opener.FirstWave });
        Assert.That((await _story.OpeningOfAsync(slug, "KOTA"))!.Manner, Is.EqualTo(OpeningManner.FirstWave));
        Assert.That(await _story.SignAsync(slug, Camat), Is.Null);
        Assert.That(await _story.SignAsync(slug, "kepala.dikbud"), Is.Null);
        Assert.That(await _story.SignAsync(slug, Lurah), Is.TypeOf<UnitIsNotOpenYet>());
    }

    [Test]
    public async Task A_camat_runs_a_round_of_the_own_kecamatan()
    {
        var slug = await _story.OpenRoundAsync(null, Camat, "KEC-A");
        var members = await _story.App.DbAsync(db => db.Members.CountAsync(m => m.State != MemberState.Uncounted));
        Assert.That(members, Is.EqualTo(4 * (1 + SmallCity.StaffPerUnit)));
        await _story.SignAndPassOnAsync(slug, "KEC-A", Camat);
        await _story.SignAndPassOnAsync(slug, "KEL-A1", Lurah);
        Assert.That(await _story.SignAsync(slug, "staf1.kel-a1"), Is.Null);
        Assert.That((await _story.CloseAsync(slug, "kepala.kec-b")).Refusal, Is.TypeOf<RoundIsUnknown>());
    }

    [Test]
    public async Task Nothing_opens_in_a_round_that_is_not_open()
    {
        var draft = await _story.DraftAsync();
        var closed = await _story.OpenRoundAsync();
        await _story.SignAsync(closed, "ppk");
        await _story.CloseAsync(closed);
        var hidden = await _story.PassOnAsync(draft, "KEC-A", Camat);
        var tooEarly = await _story.OpenUnitAsync(draft, "KEC-A", "alasan", RoundStory.Hr);
        var tooLate = await _story.PassOnAsync(closed, "KOTA", "ppk");
        var all = await _story.OpenAllAsync(closed);
        Assert.Multiple(() =>
        {
            Assert.That(hidden.Refusal, Is.TypeOf<RoundIsUnknown>());
            Assert.That(tooEarly.Refusal, Is.TypeOf<RoundIsNotOpen>());
            Assert.That(tooLate.Refusal, Is.TypeOf<RoundHasEnded>());
            Assert.That(all.Refusal, Is.TypeOf<RoundHasEnded>());
        });
    }
}
