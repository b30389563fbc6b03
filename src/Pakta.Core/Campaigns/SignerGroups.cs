using Pakta.Core.People;

namespace Pakta.Core.Campaigns;

/// <summary>Which kinds of people are obliged to sign.</summary>
[Flags]
public enum SignerGroups
{
    None = 0,
    Pns = 1,
    Cpns = 2,
    Pppk = 4,
    PppkPartTime = 8,
    NonAsn = 16,
    AllCivilServants = Pns | Cpns | Pppk | PppkPartTime,
}

/// <summary>Membership of a person's status in the groups of a round.</summary>
public static class SignerGroupsExtensions
{
    /// <summary>Is this status obliged? An elected official never is.</summary>
    public static bool Includes(this SignerGroups groups, EmploymentStatus status) => status switch
    {
        EmploymentStatus.Pns => groups.HasFlag(SignerGroups.Pns),
        EmploymentStatus.Cpns => groups.HasFlag(SignerGroups.Cpns),
        EmploymentStatus.Pppk => groups.HasFlag(SignerGroups.Pppk),
        EmploymentStatus.PppkPartTime => groups.HasFlag(SignerGroups.PppkPartTime),
        EmploymentStatus.NonAsn => groups.HasFlag(SignerGroups.NonAsn),
        EmploymentStatus.Elected => false,
    };
}
