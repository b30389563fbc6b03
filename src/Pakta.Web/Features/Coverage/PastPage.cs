using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Web.Features.Shared;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Coverage;

/// <summary>A unit's coverage at the end of a past day, counted again; <paramref name="Table"/> is null where it did not belong to the round.</summary>
public sealed record PastPage(RoundPlace Round, Unit Unit, string NameThen, CoverageView View, DateOnly Day, CoverageCount Total, IReadOnlyList<Crumb> Crumbs,
    FigureTable? Table, IReadOnlyList<Correction> Corrections, AsOfField AsOf)
{
    public static string Words(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Moved => "{0} perpindahan pegawai",
        CorrectionKind.Exempted => "{0} pengecualian",
        CorrectionKind.Returned => "{0} pengecualian berakhir",
        CorrectionKind.Postponed => "{0} penundaan",
        CorrectionKind.Back => "{0} kembali lebih awal dari penundaan",
        CorrectionKind.Merged => "{0} penggabungan catatan orang yang sama",
        CorrectionKind.Unit => "{0} perubahan unit",
    };
}
