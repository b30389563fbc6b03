namespace Pakta.Core.Organization;

/// <summary>Kinds of regional apparatus (PP 18/2016) and what hangs below; local labels (kemantren, distrik) are separate from the kind.</summary>
public enum UnitKind
{
    Pemda, Setda, Setwan, Inspektorat, Dinas, Badan, SatpolPp, Biro, Bagian, Bidang, Seksi, Subbagian, Kecamatan, Kelurahan, Desa, DesaAdat,
    CabangDinas, Uptd, Puskesmas, Rsud, Sekolah, Kementerian, Lainnya,
}
