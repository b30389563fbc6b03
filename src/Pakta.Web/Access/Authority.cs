using Pakta.Core;
using Pakta.Core.Organization;

namespace Pakta.Web.Access;

/// <summary>
/// What the signed-in account may reach now. Pages ask it for a filter and load through that; what is outside does not exist.
/// </summary>
public sealed record Authority(Guid? AccountId, PersonId? PersonId, IReadOnlyList<Grant> Grants)
{
    public static readonly Authority None = new(null, null, []);

    /// <summary>Roles that see the names of those who have not signed: their duty is to remind.</summary>
    private static readonly Role[] Naming = [Role.Ppk, Role.Head, Role.HrOffice, Role.Operator, Role.Inspectorate];

    public bool HasAny => Grants.Count > 0;

    /// <summary>As the rules of <see cref="AppointmentRules"/> see it.</summary>
    public RoleGiver Giver => new(AccountId, PersonId, [.. Grants.Select(g => (g.Role, g.Path))]);

    /// <summary>Head (or PPK), definitive or acting, of exactly this unit.</summary>
    public bool IsHeadOf(UnitId unit) => Grants.Any(g => g.Role is Role.Ppk or Role.Head && g.UnitId == unit);

    /// <summary>Head of the unit or of one above it.</summary>
    public bool HeadsOver(string path) => Reaches(path, Role.Ppk, Role.Head);

    /// <summary>Head of a unit strictly above.</summary>
    public bool HeadsAbove(string path) => Grants.Any(g => g.Role is Role.Ppk or Role.Head && g.Path != path && UnitPath.IsWithin(path, g.Path));

    public bool IsHrOver(string path) => Reaches(path, Role.HrOffice);

    /// <summary>May name the head of a unit here, and end the headship.</summary>
    public bool MayAppointHeadOf(string path) => IsHrOver(path) || HeadsAbove(path);

    /// <summary>May launch and steer a round whose root lies here.</summary>
    public bool MaySteer(string path) => HeadsOver(path) || IsHrOver(path);

    /// <summary>Keeps the roster here.</summary>
    public bool KeepsRosterOf(string path) => Reaches(path, Role.HrOffice, Role.Operator);

    /// <summary>Sees the names of the missing here.</summary>
    public bool SeesNames(string path) => Reaches(path, Naming);

    /// <summary>Sees refusals and their reasons: the HR office and the inspectorate only.</summary>
    public bool SeesRefusals(string path) => Reaches(path, Role.HrOffice, Role.Inspectorate);

    /// <summary>Sees figures here: by tree, or by region for an observer.</summary>
    public bool SeesFigures(string path, string? region) =>
        Grants.Any(g => g.Role == Role.Observer ? Observes(g, path, region) : UnitPath.IsWithin(path, g.Path));

    /// <summary>Does the tree of a round with this root meet anything the account may see: by tree, or by region for an observer?</summary>
    public bool Meets(Unit root) => Grants.Any(g => g is { Role: Role.Observer, Region: { } region }
        ? root.Region is null || RegionCode.IsWithin(root.Region, region) || RegionCode.IsWithin(region, root.Region)
        : UnitPath.IsWithin(root.Path, g.Path) || UnitPath.IsWithin(g.Path, root.Path));

    public bool Reaches(string path, params ReadOnlySpan<Role> roles)
    {
        foreach (var grant in Grants)
            if (roles.Contains(grant.Role) && UnitPath.IsWithin(path, grant.Path)) return true;
        return false;
    }

    private static bool Observes(Grant grant, string path, string? region) =>
        grant.Region is { } scope ? RegionCode.IsWithin(region, scope) : UnitPath.IsWithin(path, grant.Path);
}
