using Pakta.Core.Organization;
using Pakta.Core.People;

namespace Pakta.Core.Tests.Organization;

/// <summary>Roles are given and ended from above, never beside or above the own reach and never to oneself.</summary>
public sealed class AppointmentRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Guid Giver = Id(), Other = Id();
    private static readonly Unit City = Unit.Create(new UnitId(Id()), "KOTA", "Kota", UnitKind.Pemda, null, "74.71");
    private static readonly Unit School = Unit.Create(new UnitId(Id()), "DIK", "Dinas", UnitKind.Dinas, City, "74.71");
    private static readonly Unit District = Unit.Create(new UnitId(Id()), "KEC", "Kecamatan", UnitKind.Kecamatan, City, "74.71.01");

    /// <summary>Giver and what that role gives on the own unit, and on a unit below.</summary>
    [TestCase(Role.Administrator, "HrOffice Observer Inspectorate Administrator Auditor", "HrOffice Observer Inspectorate Administrator Auditor")]
    [TestCase(Role.HrOffice, "Operator Observer", "Operator Observer")]
    [TestCase(Role.Ppk, "", "Operator"), TestCase(Role.Head, "", "Operator")]
    [TestCase(Role.Operator, "", ""), TestCase(Role.Observer, "", ""), TestCase(Role.Inspectorate, "", ""), TestCase(Role.Auditor, "", "")]
    public void Each_role_gives_what_the_table_says_and_nothing_else(Role giver, string onOwn, string below)
    {
        Assert.That(Given(giver, City, City), Is.EqualTo(onOwn));
        Assert.That(Given(giver, City, District), Is.EqualTo(below));
        Assert.That(Given(giver, District, City), Is.Empty, "above the own reach");
        Assert.That(Given(giver, District, School), Is.Empty, "beside the own reach");
    }

    [Test]
    public void Nobody_gives_a_role_to_oneself()
    {
        Assert.That(Give(Account(Role.HrOffice, Giver), City), Is.InstanceOf<RoleForOneself>());
        var person = new PersonId(Id());
        var hr = new RoleGiver(Giver, person, [(Role.HrOffice, City.Path)]);
        Assert.That(AppointmentRules.RefuseToGive(Person(Role.Operator, person), City, hr, [], Today), Is.InstanceOf<RoleForOneself>());
    }

    [Test]
    public void An_administrator_is_never_somebody_who_signs() =>
        Assert.That(Give(Person(Role.Administrator, new PersonId(Id())), City), Is.InstanceOf<AdministratorNeedsAnOwnAccount>());

    [Test]
    public void Whoever_appoints_the_officers_is_none_of_them()
    {
        Assert.That(Give(Account(Role.HrOffice, Other), City, Account(Role.Administrator, Other)), Is.InstanceOf<AdministratorHoldsNothingElse>());
        Assert.That(Give(Account(Role.Administrator, Other), City, Account(Role.HrOffice, Other)), Is.InstanceOf<AdministratorHoldsNothingElse>(), "whichever came first");
        Assert.That(Give(Account(Role.Administrator, Other, from: 5), City, Account(Role.Auditor, Other, from: -9, until: -1)), Is.Null, "what is over is over");
        Assert.That(Give(Account(Role.Inspectorate, Other), City, Account(Role.HrOffice, Other)), Is.Null);
    }

    [Test]
    public void A_period_does_not_end_before_it_begins_or_in_the_past()
    {
        Assert.That(Give(Account(Role.Auditor, Other, from: 5, until: 4), City), Is.InstanceOf<RoleEndsTooEarly>());
        Assert.That(Give(Account(Role.Auditor, Other, from: -9, until: -1), City), Is.InstanceOf<RoleEndsTooEarly>());
        Assert.That(Give(Account(Role.Auditor, Other, from: 9000), City), Is.InstanceOf<DateIsOutOfReach>());
        Assert.That(Give(Account(Role.Auditor, Other, from: -9, until: 0), City), Is.Null);
    }

    [Test]
    public void An_observer_sees_no_region_that_the_unit_is_not_over()
    {
        Assert.That(Give(Account(Role.Observer, Other), City), Is.InstanceOf<ObserverNeedsARegion>());
        Assert.That(Give(Account(Role.Observer, Other, region: "74"), City), Is.InstanceOf<RegionIsOutOfReach>());
        Assert.That(Give(Account(Role.Observer, Other, region: "74.71.02"), District), Is.InstanceOf<RegionIsOutOfReach>());
        Assert.That(Give(Account(Role.Observer, Other, region: "74.71"), School), Is.InstanceOf<RegionIsOutOfReach>(), "an office in the city is not over the city");
        Assert.That(Give(Account(Role.Observer, Other, region: "74.71.02"), City), Is.Null);
        Assert.That(Give(Account(Role.Observer, Other, region: "74.71.01"), District), Is.Null);
    }

    [Test]
    public void The_same_role_is_not_held_twice_at_a_time()
    {
        Assert.That(Give(Account(Role.Auditor, Other, from: 5), City, Account(Role.Auditor, Other, until: 9)), Is.InstanceOf<RoleIsHeldAlready>());
        Assert.That(Give(Account(Role.Auditor, Other, from: 10), City, Account(Role.Auditor, Other, until: 9)), Is.Null);
        Assert.That(Give(Account(Role.Observer, Other, region: "74.71.02"), City, Account(Role.Observer, Other, region: "74.71.01")), Is.Null, "another region");
    }

    [Test]
    public void The_last_administrator_stays()
    {
        var own = Account(Role.Administrator, Giver);
        Assert.That(End(own), Is.InstanceOf<LastAdministratorStays>());
        Assert.That(End(own, Account(Role.Administrator, Giver)), Is.InstanceOf<LastAdministratorStays>(), "the same account is no second one");
        Assert.That(End(own, Account(Role.Administrator, Other, until: 30)), Is.InstanceOf<LastAdministratorStays>(), "soon nobody would be left");
        Assert.That(End(own, Account(Role.Administrator, Other, from: 1)), Is.InstanceOf<LastAdministratorStays>(), "not yet in force");
        Assert.That(End(own, Account(Role.Auditor, Other)), Is.InstanceOf<LastAdministratorStays>());
        Assert.That(End(own, Account(Role.Administrator, Other)), Is.Null);
    }

    [Test]
    public void What_has_ended_does_not_end_again_and_what_is_not_yours_you_do_not_end()
    {
        var over = Account(Role.Auditor, Other);
        over.End(Now, Giver);
        Assert.That((over.EndedAt, over.EndedBy), Is.EqualTo(((DateTimeOffset?)Now, (Guid?)Giver)));
        Assert.That(End(over), Is.InstanceOf<RoleHasEnded>());
        Assert.That(End(Account(Role.Auditor, Other, from: -9, until: -1)), Is.InstanceOf<RoleHasEnded>());
        Assert.That(End(Account(Role.Operator, Other)), Is.InstanceOf<RoleIsNotYoursToGive>());
    }

    private static string Given(Role giver, Unit at, Unit on) =>
        string.Join(' ', Enum.GetValues<Role>().Where(r => AppointmentRules.MayGive(new RoleGiver(Giver, null, [(giver, at.Path)]), r, on.Path)));

    private static Refusal? Give(Appointment next, Unit unit, params Appointment[] standing) =>
        AppointmentRules.RefuseToGive(next, unit, new RoleGiver(Giver, null, [(Role.Administrator, City.Path)]), standing, Today);

    private static AppointmentRefusal? End(Appointment ending, params Appointment[] others) =>
        AppointmentRules.RefuseToEnd(ending, City, new RoleGiver(Giver, null, [(Role.Administrator, City.Path)]), others, Today);

    private static Appointment Account(Role role, Guid account, int from = -1, int? until = null, string? region = null) => Appointment.OfAccount(Id(), role, City.Id, account,
        region, null, null, Today.AddDays(from), until is { } days ? Today.AddDays(days) : null, Now, null);

    private static Appointment Person(Role role, PersonId person) => Appointment.OfPerson(Id(), role, City.Id, person, Today, null, null, null, Now, null);

    private static Guid Id() => Guid.CreateVersion7(Now);
}
