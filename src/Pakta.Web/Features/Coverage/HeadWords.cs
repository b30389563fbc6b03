using Pakta.Core.Organization;

namespace Pakta.Web.Features.Coverage;

/// <summary>What people call a unit's head, and several units of one kind.</summary>
internal static class HeadWords
{
    public static string Head(UnitKind kind) => kind switch
    {
        UnitKind.Pemda => "PPK",
        UnitKind.Setda => "sekda",
        UnitKind.Kecamatan => "camat",
        UnitKind.Kelurahan => "lurah",
        UnitKind.Desa or UnitKind.DesaAdat => "kepala desa",
        UnitKind.Dinas => "kepala dinas",
        UnitKind.Badan => "kepala badan",
        UnitKind.Inspektorat => "inspektur",
        UnitKind.Sekolah => "kepala sekolah",
        UnitKind.Puskesmas => "kepala puskesmas",
        UnitKind.Rsud => "direktur",
        _ => "kepala unit",
    };

    public static string Several(IReadOnlyCollection<UnitKind> kinds) => kinds.Count != 1 ? "{0} unit di bawahnya" : kinds.First() switch
    {
        UnitKind.Kelurahan => "{0} kelurahan",
        UnitKind.Sekolah => "{0} sekolah",
        UnitKind.Puskesmas => "{0} puskesmas",
        _ => "{0} unit di bawahnya",
    };
}
