using System.Collections.Frozen;
using Pakta.Core.People;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People;

/// <summary>How lists write the kind of employment.</summary>
internal static class EmploymentText
{
    private static readonly FrozenDictionary<string, EmploymentStatus> Words = new Dictionary<string, EmploymentStatus>
    {
        ["PNS"] = EmploymentStatus.Pns, ["P"] = EmploymentStatus.Pns, ["PNS DAERAH"] = EmploymentStatus.Pns, ["PNS PUSAT"] = EmploymentStatus.Pns,
        ["PNSD"] = EmploymentStatus.Pns, ["PNSP"] = EmploymentStatus.Pns, ["PNS DPK"] = EmploymentStatus.Pns, ["PNS DPB"] = EmploymentStatus.Pns,
        ["CPNS"] = EmploymentStatus.Cpns, ["C"] = EmploymentStatus.Cpns, ["CPNS DAERAH"] = EmploymentStatus.Cpns, ["CPNSD"] = EmploymentStatus.Cpns,
        ["PPPK"] = EmploymentStatus.Pppk, ["P3K"] = EmploymentStatus.Pppk, ["PPPK PENUH WAKTU"] = EmploymentStatus.Pppk, ["PPPK DAERAH"] = EmploymentStatus.Pppk,
        ["PPPK PARUH WAKTU"] = EmploymentStatus.PppkPartTime, ["P3K PARUH WAKTU"] = EmploymentStatus.PppkPartTime, ["PPPK PW"] = EmploymentStatus.PppkPartTime,
        ["P3K PW"] = EmploymentStatus.PppkPartTime, ["PPPKPW"] = EmploymentStatus.PppkPartTime,
    }.ToFrozenDictionary();

    /// <summary>The kind that a cell names; null for a word nobody knows.</summary>
    public static EmploymentStatus? Read(string text) =>
        Words.TryGetValue(text, out var status) || Words.TryGetValue(HeaderWords.Plain(text), out status) ? status : null;

    /// <summary>The kind that the number names.</summary>
    public static EmploymentStatus Of(Nip nip) => nip.IsPppk ? EmploymentStatus.Pppk : EmploymentStatus.Pns;

    public static bool Fits(EmploymentStatus status, Nip nip) =>
        nip.IsPppk == status is EmploymentStatus.Pppk or EmploymentStatus.PppkPartTime;
}
