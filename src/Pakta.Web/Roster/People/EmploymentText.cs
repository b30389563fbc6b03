using Pakta.Core.People;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People;

/// <summary>How lists write the kind of employment.</summary>
internal static class EmploymentText
{
    /// <summary>The kind, told by the number where the list is silent; null for a word nobody knows.</summary>
    public static EmploymentStatus? Read(string? text, Nip nip) => text is null
        ? nip.IsPppk ? EmploymentStatus.Pppk : EmploymentStatus.Pns
        : HeaderWords.Plain(text) switch
        {
            "PNS" => EmploymentStatus.Pns,
            "CPNS" => EmploymentStatus.Cpns,
            "PPPK" or "P3K" => EmploymentStatus.Pppk,
            "PPPK PARUH WAKTU" or "P3K PARUH WAKTU" => EmploymentStatus.PppkPartTime,
            _ => null,
        };

    public static bool Fits(EmploymentStatus status, Nip nip) =>
        nip.IsPppk == status is EmploymentStatus.Pppk or EmploymentStatus.PppkPartTime;
}
