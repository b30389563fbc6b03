using Pakta.Core.People;

namespace Pakta.Web.Features.People;

/// <summary>What people read for the words of the roster; Indonesian, translated by the page.</summary>
public static class PersonWords
{
    public static string Of(EmploymentStatus status) => status switch
    {
        EmploymentStatus.Pns => "PNS",
        EmploymentStatus.Cpns => "CPNS",
        EmploymentStatus.Pppk => "PPPK",
        EmploymentStatus.PppkPartTime => "PPPK paruh waktu",
        EmploymentStatus.NonAsn => "non-ASN",
        EmploymentStatus.Elected => "pejabat terpilih",
    };

    public static string Of(PostponementReason reason) => reason switch
    {
        PostponementReason.Leave => "Cuti",
        PostponementReason.Illness => "Sakit",
        PostponementReason.Study => "Tugas belajar",
    };

    public static string Of(ExemptionReason reason) => reason switch
    {
        ExemptionReason.Pension => "Pensiun",
        ExemptionReason.Death => "Meninggal",
        ExemptionReason.Dismissal => "Diberhentikan",
        ExemptionReason.TransferOut => "Pindah instansi",
        ExemptionReason.UnpaidLeave => "Cuti di luar tanggungan negara",
    };

    public static string Of(PersonState state) => state switch
    {
        PersonState.Active => "aktif",
        PersonState.Postponed => "ditunda",
        PersonState.Exempt => "dikecualikan",
        PersonState.Missing => "tidak ada di berkas",
        PersonState.Proposed => "menunggu persetujuan kedua",
        PersonState.Stuck => "rencana belum dapat berlaku",
    };
}
