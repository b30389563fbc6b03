using Pakta.Core;
using Pakta.Core.Organization;

namespace Pakta.Web.Features.Units;

/// <summary>A line of a unit's history or of its plans.</summary>
/// <param name="Id">Names a plan in the form that withdraws it.</param>
/// <param name="From">From when; null: since before anybody wrote it down.</param>
/// <param name="Sentence">Indonesian, with places for <paramref name="Values"/>.</param>
/// <param name="Values">Names of units, in the order of the sentence.</param>
/// <param name="Basis">Decree.</param>
/// <param name="RecordedAt">When it was written down.</param>
/// <param name="MayWithdraw">It is this unit's own plan.</param>
/// <param name="Stuck">Why a plan can't be applied as things stand.</param>
public sealed record VersionLine(Guid Id, DateOnly? From, string Sentence, object?[] Values, string? Basis, DateTimeOffset RecordedAt, bool MayWithdraw, string? Stuck)
{
    public static VersionLine Of(UnitVersion version, bool own, Func<UnitId?, string?> name, string? stuck)
    {
        var (parent, other) = (name(version.ParentId) ?? "–", name(version.OtherUnitId) ?? "–");
        var isFirst = version.From == UnitVersion.Beginning;
        (string, object?[]) words = version.Change switch
        {
            UnitChange.Founded => isFirst ? ("{0}, di bawah {1}", [version.Name, parent]) : ("Dibentuk di bawah {0}", [parent]),
            UnitChange.Split => ("Dipecah dari {0}, di bawah {1}", [other, parent]),
            UnitChange.Described => ("Menjadi {0}", [version.Name]),
            UnitChange.Moved => ("Pindah ke bawah {0}", [parent]),
            UnitChange.Merged => ("Digabungkan ke {0} dan ditutup", [other]),
            UnitChange.Closed => ("Ditutup", []),
        };
        if (!own) words = ("Menerima pegawai dan unit {0}", [name(version.UnitId)]);
        return new VersionLine(version.Id, isFirst ? null : version.From, words.Item1, words.Item2, version.Basis, version.RecordedAt, own && version.AppliedAt is null, stuck);
    }
}
