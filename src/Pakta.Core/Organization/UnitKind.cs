namespace Pakta.Core.Organization;

/// <summary>Kinds of regional apparatus (PP 18/2016); local labels (kemantren, distrik) are separate from the kind.</summary>
public enum UnitKind
{
    Pemda, Setda, Setwan, Inspektorat, Dinas, Badan, SatpolPp, Bagian, Bidang, Kecamatan, Kelurahan, Desa, Puskesmas, Rsud,
    Sekolah, Uptd, Kementerian, Lainnya,
}
