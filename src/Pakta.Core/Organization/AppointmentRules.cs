using Pakta.Core.People;

namespace Pakta.Core.Organization;

/// <summary>
/// Who gives and ends which role where. Nobody gives a role above or beside the own reach, and nobody to oneself. Heads follow
/// <see cref="HeadshipRules"/>; the PPK comes with the agency, from the console.
/// </summary>
public static class AppointmentRules
{
    /// <summary>The whole table. On the own unit and all below it, or only on what lies below.</summary>
    private static readonly (Role Giver, Role[] Gives, bool OnOwnUnit)[] Table =
    [
        (Role.Administrator, [Role.Administrator, Role.HrOffice, Role.Inspectorate, Role.Auditor, Role.Observer], true),
        (Role.HrOffice, [Role.Operator, Role.Observer], true),
        (Role.Ppk, [Role.Operator], false),
        (Role.Head, [Role.Operator], false),
    ];

    public static IReadOnlyList<Role> Givers { get; } = [.. Table.Select(t => t.Giver)];

    /// <summary>Roles that one of the givers could give somewhere.</summary>
    public static IReadOnlyList<Role> Given(RoleGiver giver) =>
        [.. Table.Where(t => giver.Holds.Any(h => h.Role == t.Giver)).SelectMany(t => t.Gives).Distinct()];

    public static bool OnlyAdministratorsGive(Role role) => Array.TrueForAll(Table, t => t.Giver == Role.Administrator == t.Gives.Contains(role));

    public static bool MayGive(RoleGiver giver, Role role, string path) => giver.Holds.Any(h => Gives(h, role, path));

    /// <summary>Sees an activation code to hand it over: whoever keeps people there, never an administrator.</summary>
    public static bool MayHandOver(RoleGiver giver, Role role, string path) =>
        giver.Holds.Any(h => h.Role != Role.Administrator && Gives(h, role, path));

    /// <summary>Null if the new one may begin.</summary>
    /// <param name="next">Not yet among the others.</param>
    /// <param name="unit">Where.</param>
    /// <param name="giver">Who gives.</param>
    /// <param name="held">What the same holder has anywhere, not ended.</param>
    /// <param name="today">The unit's civil date.</param>
    public static Refusal? RefuseToGive(Appointment next, Unit unit, RoleGiver giver, IReadOnlyCollection<Appointment> held, DateOnly today)
    {
        if (!MayGive(giver, next.Role, unit.Path)) return new RoleIsNotYoursToGive(unit.Name);
        if (giver.Is(next)) return new RoleForOneself();
        if (next.Role == Role.Administrator && next.PersonId is not null) return new AdministratorNeedsAnOwnAccount();
        if (MixesWithAdministration(next, held, today)) return new AdministratorHoldsNothingElse();
        if (DateReach.Refusal(next.From, today) is { } far) return far;
        if (next.Until < next.From || next.Until < today) return new RoleEndsTooEarly();
        if (next.Role == Role.Observer && RefuseRegion(next.Region, unit) is { } outside) return outside;
        return held.Any(a => a.UnitId == next.UnitId && a.Role == next.Role && a.Region == next.Region && Meet(a, next)) ? new RoleIsHeldAlready() : null;
    }

    /// <summary>Null if it may end now.</summary>
    /// <param name="ending">Which.</param>
    /// <param name="unit">Where.</param>
    /// <param name="giver">Who ends it.</param>
    /// <param name="others">Roles of other accounts that are activated, on the unit or above it.</param>
    /// <param name="today">The unit's civil date.</param>
    public static AppointmentRefusal? RefuseToEnd(Appointment ending, Unit unit, RoleGiver giver, IEnumerable<Appointment> others, DateOnly today)
    {
        if (!MayGive(giver, ending.Role, unit.Path)) return new RoleIsNotYoursToGive(unit.Name);
        if (ending.EndedAt is not null || ending.Until < today) return new RoleHasEnded();
        var stays = ending.Role != Role.Administrator || others.Any(o => o.Role == Role.Administrator && o.AccountId != ending.AccountId
            && o.Until is null && o.HoldsOn(today));
        return stays ? null : new LastAdministratorStays();
    }

    /// <summary>Who appoints the two officers must not be one of them, whichever role came first.</summary>
    public static bool MixesWithAdministration(Appointment next, IEnumerable<Appointment> held, DateOnly today) =>
        held.Any(a => (a.Until is null || a.Until >= today) && a.Role == Role.Administrator != (next.Role == Role.Administrator));

    // An observer sees by region, whatever the tree: so only who is over the region itself can give it.
    private static AppointmentRefusal? RefuseRegion(string? region, Unit unit)
    {
        if (region is null) return unit.Region is null ? null : new ObserverNeedsARegion();
        var isOverRegion = unit.ParentId is null || unit.Kind == UnitKind.Pemda || RegionCode.IsPlace(unit.Kind);
        return isOverRegion && unit.Region is { } own && RegionCode.IsWithin(region, own) ? null : new RegionIsOutOfReach(unit.Name);
    }

    private static bool Gives((Role Role, string Path) held, Role role, string path) => Table.Any(t => t.Giver == held.Role && t.Gives.Contains(role)
        && UnitPath.IsWithin(path, held.Path) && (t.OnOwnUnit || path != held.Path));

    private static bool Meet(Appointment a, Appointment b) => (a.Until is null || a.Until >= b.From) && (b.Until is null || b.Until >= a.From);
}
