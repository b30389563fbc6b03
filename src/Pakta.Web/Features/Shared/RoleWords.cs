using Pakta.Core.Organization;

namespace Pakta.Web.Features.Shared;

/// <summary>Roles as people call them.</summary>
public static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.Ppk => "Pejabat Pembina Kepegawaian",
        Role.Head => "Kepala unit",
        Role.HrOffice => "Badan kepegawaian",
        Role.Operator => "Operator",
        Role.Observer => "Pengamat",
        Role.Inspectorate => "Inspektorat",
        Role.Administrator => "Administrator",
        Role.Auditor => "Auditor",
    };

    /// <summary><c>HrOffice R, Head D02</c> of the audit trail, in words.</summary>
    public static string? Of(string? stored) => stored is null ? null : string.Join(", ", stored.Split(", ").Select(part =>
        part.Split(' ', 2) is [var word, var unit] && Enum.TryParse<Role>(word, out var role) ? $"{Of(role)} {unit}" : part));
}
