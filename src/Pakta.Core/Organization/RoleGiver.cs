namespace Pakta.Core.Organization;

/// <summary>Who gives or ends a role, and the roles that allow it, each with the path of its unit.</summary>
public sealed record RoleGiver(Guid? AccountId, PersonId? PersonId, IReadOnlyList<(Role Role, string Path)> Holds)
{
    public bool Is(Appointment appointment) =>
        (appointment.AccountId is { } account && account == AccountId) || (appointment.PersonId is { } person && person == PersonId);
}
