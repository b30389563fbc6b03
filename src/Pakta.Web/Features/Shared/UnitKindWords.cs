using Pakta.Core.Organization;

namespace Pakta.Web.Features.Shared;

/// <summary>What a kind of unit is called, everywhere; a local label (kemantren, distrik, nagari) goes before it.</summary>
public static class UnitKindWords
{
    public static string Of(UnitKind kind, string? label = null) => label ?? kind switch
    {
        UnitKind.Pemda => "Pemerintah daerah",
        UnitKind.Setda => "Sekretariat daerah",
        UnitKind.Setwan => "Sekretariat DPRD",
        UnitKind.Inspektorat => "Inspektorat",
        UnitKind.Dinas => "Dinas",
        UnitKind.Badan => "Badan",
        UnitKind.SatpolPp => "Satpol PP",
        UnitKind.Biro => "Biro",
        UnitKind.Bagian => "Bagian",
        UnitKind.Bidang => "Bidang",
        UnitKind.Seksi => "Seksi",
        UnitKind.Subbagian => "Subbagian",
        UnitKind.Kecamatan => "Kecamatan",
        UnitKind.Kelurahan => "Kelurahan",
        UnitKind.Desa => "Desa",
        UnitKind.DesaAdat => "Desa adat",
        UnitKind.CabangDinas => "Cabang dinas",
        UnitKind.Uptd => "UPTD",
        UnitKind.Puskesmas => "Puskesmas",
        UnitKind.Rsud => "Rumah sakit daerah",
        UnitKind.Sekolah => "Sekolah",
        UnitKind.Kementerian => "Kementerian atau lembaga",
        UnitKind.Lainnya => "Unit lain",
    };
}
