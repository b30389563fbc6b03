using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;

namespace Pakta.Web.Features.Appointments;

/// <summary>A role to be given: to a person of the roster by NIP, or to somebody from outside by a sign-in name.</summary>
public sealed class RoleForm
{
    public string? Peran { get; set; }
    public string? Unit { get; set; }

    /// <summary><c>pegawai</c> or <c>luar</c>.</summary>
    public string? Pemegang { get; set; }
    public string? Nip { get; set; }
    public string? NamaMasuk { get; set; }
    public string? Nama { get; set; }
    public string? Lembaga { get; set; }
    public string? Jabatan { get; set; }
    public string? Surel { get; set; }
    public string? Wilayah { get; set; }
    public DateOnly? Mulai { get; set; }
    public DateOnly? Sampai { get; set; }

    public bool IsOutside => Pemegang == "luar";

    /// <summary>At which field a refusal is shown.</summary>
    public string FieldOf(Refusal refusal) => refusal switch
    {
        RoleIsMissing or RoleIsNotYoursToGive => "peran",
        UnitIsUnknown or UnitIsClosed => "unit",
        PersonRefusal => "mulai",
        RoleEndsTooEarly => "sampai",
        ObserverNeedsARegion or RegionIsOutOfReach or RegionIsUnknown => "wilayah",
        HolderNameIsMissing => "nama",
        UnitTextIsTooLong => "lembaga",
        EmailIsMissing or EmailIsMalformed or EmailIsTaken => "surel",
        _ => IsOutside ? "namaMasuk" : "nip",
    };
}
