using System.Net;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Disputes;

/// <summary>Who learns of a dispute: HR office, inspectorate, Bawaslu. The head of the unit, its operator and the administrator do not.</summary>
[DatabaseSource]
public sealed class DisputeScopeTests(TestDatabase database)
{
    private DisputeStage _stage = null!;
    private string _number = "";

    [OneTimeSetUp]
    public async Task SetAsync()
    {
        _stage = await DisputeStage.SetAsync(database);
        await _stage.EmployAsync("operator.kel-a1", Role.Operator, "KEL-A1");
        await _stage.EmployAsync("inspektorat.kec-b", Role.Inspectorate, "KEC-B");
        await _stage.EmployAsync("bkpsdm.kec-b", Role.HrOffice, "KEC-B");
        _number = (await _stage.DisputeAsync(words: "Kata-kata rahasia.")).Number;
    }

    [OneTimeTearDown]
    public async Task StrikeAsync()
    {
        if (_stage is not null) await _stage.DisposeAsync();
    }

    [TestCase("bkpsdm"), TestCase("inspektorat"), TestCase("bawaslu"), TestCase("panwas-a")]
    public async Task Sees_it_in_the_own_scope(string who)
    {
        using var visitor = await _stage.App.SignInAsync(who);
        Assert.That((await visitor.PageAsync("/sengketa")).QuerySelectorAll("tbody tr"), Has.Length.EqualTo(1));
        Assert.That((await visitor.PageAsync($"/sengketa/{_number}")).Body!.TextContent, Does.Contain("Kata-kata rahasia."));
    }

    [TestCase("kepala.kel-a1"), TestCase("kepala.kec-a"), TestCase("ppk"), TestCase("operator.kel-a1"), TestCase("operator.dikbud"), TestCase("admin"),
     TestCase("auditor.kec-a"), TestCase("staf2.kel-a1"), TestCase("staf1.kel-a1")]
    public async Task There_is_no_such_page_for_a_head_an_operator_an_administrator_or_any_other(string who)
    {
        using var visitor = await _stage.App.SignInAsync(who);
        foreach (var address in new[] { "/sengketa", $"/sengketa/{_number}" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), address);
        }
        using var act = await visitor.PostAsync($"/sengketa/{_number}/usul", "/tampilan", [("putusan", nameof(DisputeOutcome.Dismissed)), ("alasan", "x")]);
        Assert.That(act.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    /// <summary>The head of the staff's own unit may be of the HR office as well, and read the trail: not those lines.</summary>
    [Test]
    public async Task Nor_does_a_head_learn_of_it_from_the_trail()
    {
        var head = _stage.City.Head("KEL-A1").Id;
        await _stage.SaveAsync(now => [Appointment.OfPerson(Guid.CreateVersion7(now), Role.Auditor, _stage.City.Units["KOTA"].Id, head, new DateOnly(2025, 1, 1), null, null, null, now, null)]);
        using var visitor = await _stage.App.SignInAsync("kepala.kel-a1");
        Assert.That((await visitor.PageAsync("/jejak")).Body!.TextContent, Does.Contain("Masuk"));
        Assert.That((await visitor.PageAsync("/jejak?apa=dispute.opened")).QuerySelectorAll("tbody tr"), Is.Empty);
        using var office = await _stage.App.SignInAsync("bkpsdm");
        Assert.That((await office.PageAsync("/jejak?apa=dispute.opened")).QuerySelectorAll("tbody tr"), Has.Length.EqualTo(1));
    }

    [TestCase("inspektorat.kec-b"), TestCase("bkpsdm.kec-b")]
    public async Task An_officer_of_elsewhere_finds_none(string who)
    {
        using var visitor = await _stage.App.SignInAsync(who);
        Assert.That((await visitor.PageAsync("/sengketa")).QuerySelectorAll("tbody tr"), Is.Empty);
        using var answer = await visitor.GetAsync($"/sengketa/{_number}");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("bkpsdm"), TestCase("bawaslu")]
    public async Task Who_only_sees_has_no_say(string who)
    {
        using var visitor = await _stage.App.SignInAsync(who);
        Assert.That((await visitor.PageAsync($"/sengketa/{_number}")).QuerySelector("form[action*='/usul']"), Is.Null);
        using var propose = await visitor.PostAsync($"/sengketa/{_number}/usul", "/tampilan", [("putusan", nameof(DisputeOutcome.Upheld)), ("alasan", "x")]);
        using var answer = await visitor.PostAsync($"/sengketa/{_number}/jawab", "/tampilan", [("setuju", "true")]);
        Assert.That((propose.StatusCode, answer.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
    }

    [Test]
    public async Task A_head_who_also_serves_the_HR_office_sees_none_of_the_own_people()
    {
        await using var stage = await DisputeStage.SetAsync(database);
        await stage.SaveAsync(now => [Appointment.OfPerson(Guid.CreateVersion7(now), Role.HrOffice, stage.City.Root.Id, stage.City.Head("KEL-A1").Id, new DateOnly(2025, 1, 1), null, null, null, now, null)]);
        var (own, other) = ((await stage.DisputeAsync()).Number, (await stage.DisputeAsync("staf1.kel-b1")).Number);
        using var head = await stage.App.SignInAsync("kepala.kel-a1");
        Assert.That((await head.GetAsync($"/sengketa/{own}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await head.GetAsync($"/sengketa/{other}")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
