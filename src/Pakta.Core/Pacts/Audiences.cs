using Pakta.Core.People;

namespace Pakta.Core.Pacts;

/// <summary>Which text addresses whom.</summary>
public static class Audiences
{
    /// <summary>An elected PPK and non-ASN staff have their own texts; an acting head of region who is a civil servant signs as one.</summary>
    public static Audience Of(EmploymentStatus status) => status switch
    {
        EmploymentStatus.Elected => Audience.Elected,
        EmploymentStatus.NonAsn => Audience.NonAsn,
        EmploymentStatus.Pns or EmploymentStatus.Cpns or EmploymentStatus.Pppk or EmploymentStatus.PppkPartTime => Audience.CivilServant,
    };
}
