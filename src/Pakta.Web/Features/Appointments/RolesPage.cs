using Pakta.Core.Organization;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Appointments;

/// <summary>Who holds which role in the reader's scope, and what the reader may give.</summary>
public sealed record RolesPage(IReadOnlyList<RoleLine> Lines, int Count, RoleFilter Filter, Pager Pager, IReadOnlyList<Role> Given, bool MustMail, string? Unit, DateOnly Today);

/// <summary>Which rows; every part that is given must fit.</summary>
public sealed class RoleFilter
{
    public Role? Peran { get; set; }

    /// <summary>Code of a unit: it and all below.</summary>
    public string? Unit { get; set; }

    /// <summary><c>berakhir</c>: those that are over.</summary>
    public string? Lihat { get; set; }

    public bool IsPast => Lihat == "berakhir";
}

/// <summary>One appointment as it is shown. By null: from the console.</summary>
public sealed record RoleLine(Appointment Row, string Holder, bool IsActivated, string UnitCode, string UnitName, string? Place, string Zone, string? GivenBy, string? EndedBy,
    bool IsAhead, bool MayEnd, bool MayRenewCode);
