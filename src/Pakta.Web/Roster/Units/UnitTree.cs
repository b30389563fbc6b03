using Pakta.Core;
using Pakta.Core.Organization;

namespace Pakta.Web.Roster.Units;

/// <summary>
/// The known tree while a list is laid over it, in memory only: what it comes to is done afterwards, by the same code as a change by
/// hand, in the order of the walk.
/// </summary>
/// <param name="known">Not tracked; the walk changes them.</param>
/// <param name="labels">What kinds are called here.</param>
/// <param name="changed">Last change of the units that changed after the date of the list.</param>
/// <param name="now">For the ids of new units.</param>
internal sealed class UnitTree(List<Unit> known, LocalLabels labels, IReadOnlyDictionary<UnitId, DateOnly> changed, DateTimeOffset now)
{
    private readonly Dictionary<string, Unit> _units = known.ToDictionary(u => u.Code);

    /// <summary>New units, parents first.</summary>
    public List<Unit> Founded { get; } = [];

    public List<(UnitId Unit, UnitDescription To)> Described { get; } = [];

    /// <summary>Units that hang elsewhere than before, and below what.</summary>
    public List<(UnitId Unit, UnitId Parent)> Moved { get; } = [];

    /// <summary>What stands against placing the row, or the question that somebody has answered; null: neither.</summary>
    public RowVerdict? Judge(UnitRow row, ImportRun run)
    {
        var parent = row.Parent is null ? null : _units.GetValueOrDefault(row.Parent);
        if (row.Parent is not null && parent is null)
            return Rejected(row, "parent.rejected", "Induk unit ini ditolak dalam berkas yang sama. Perbaiki dahulu baris induknya.");
        if (parent is { ClosedFrom: not null })
            return Rejected(row, "parent.closed", "Unit induk ini sudah ditutup. Isi kode unit yang masih ada.");
        var stored = _units.GetValueOrDefault(row.Code);
        if (stored is { ClosedFrom: not null })
            return Of(row, "unit.closed", "kode", row.Code, "Unit dengan kode ini sudah ditutup, dan kode tidak dipakai lagi. Beri unit baru kode yang baru.");
        if (stored is not null && parent is not null && UnitPath.IsWithin(parent.Path, stored.Path))
            return Rejected(row, "parent.cycle", "Induk ini terletak di bawah unit itu sendiri. Pindahkan dahulu unit induknya.");
        if (stored is not null && parent is null && stored.ParentId is not null)
            return Rejected(row, "parent.missing", "Unit ini sudah mempunyai induk. Isi kode induknya.");
        var path = UnitPath.Of(parent?.Path, row.Code);
        if (path.Length > UnitPath.Longest) return Rejected(row, "path.long", "Susunan di atas unit ini terlalu dalam. Pendekkan kode unit-unit induknya.");
        if (!run.Allows(path) || (stored is not null && !run.Allows(stored.Path)))
            return Of(row, "unit.scope", "kode", row.Code, "Unit ini di luar lingkup Saudara. Serahkan baris ini kepada pengelolanya.");
        if (stored is not null && changed.TryGetValue(stored.Id, out var day))
            return Of(row, "unit.later", "kode", row.Code, $"Perubahan unit ini sejak {day:dd-MM-yyyy} sudah tercatat. Pakai tanggal berlaku yang sama atau sesudahnya.");
        var region = row.Region ?? stored?.Region;
        return stored is not null && (stored.Kind, stored.Region, stored.ParentId) == (row.Kind, region, parent?.Id) ? null : JudgeRegion(row, region, parent, run);
    }

    /// <summary>What the row says otherwise than the known unit; empty for a new one.</summary>
    public IReadOnlyList<FieldChange> Differences(UnitRow row)
    {
        if (!_units.TryGetValue(row.Code, out var unit)) return [];
        FieldChange[] all =
        [
            new("Nama", unit.Name, row.Name), new("Jenis", unit.Kind.ToString(), row.Kind.ToString()), new("Sebutan setempat", unit.Label, LabelOf(row, unit)),
            new("Kode wilayah", unit.Region, row.Region ?? unit.Region),
        ];
        return [.. all.Where(f => f.Old != f.New)];
    }

    /// <summary>Code of the unit above; null for a root and for what is not known.</summary>
    public string? ParentOf(string code) =>
        _units.GetValueOrDefault(code)?.Path is { } path && UnitPath.Codes(path) is [.., var parent, _] ? parent : null;

    public RowChange Put(UnitRow row)
    {
        var parent = row.Parent is null ? null : _units[row.Parent];
        if (!_units.TryGetValue(row.Code, out var unit))
        {
            unit = Unit.Create(new UnitId(Guid.CreateVersion7(now)), row.Code, row.Name, row.Kind, parent, row.Region);
            unit.Describe(unit.Description with { Label = LabelOf(row, null) });
            _units[row.Code] = unit;
            Founded.Add(unit);
            return RowChange.New;
        }
        var described = unit.Describe(new UnitDescription(row.Name, row.Kind, LabelOf(row, unit), row.Region ?? unit.Region));
        if (described) Described.Add((unit.Id, unit.Description));
        if (unit.ParentId == parent?.Id) return described ? RowChange.Changed : RowChange.Unchanged;
        Move(unit, parent!);
        return RowChange.Moved;
    }

    /// <summary>Known units below the units of the list that the list does not name.</summary>
    public IEnumerable<Unit> Missing(HashSet<string> named, IEnumerable<string> listed)
    {
        var scopes = listed.Select(code => _units.GetValueOrDefault(code)?.Path).Where(p => p is not null).ToHashSet();
        return known.Where(u => u.ClosedFrom is null && !named.Contains(u.Code) && UnitPath.SelfAndAncestors(u.Path).Any(scopes.Contains));
    }

    // What the agency calls the kind anyway is not kept with each unit.
    private string? LabelOf(UnitRow row, Unit? stored)
    {
        if (row.Label is not { } said || said == stored?.Label) return stored?.Label;
        return labels.Of(row.Kind, null, UnitPath.Of(row.Parent is null ? null : _units[row.Parent].Path, row.Code)) == said ? null : said;
    }

    private void Move(Unit unit, Unit parent)
    {
        var old = unit.Path;
        unit.MoveBelow(parent);
        foreach (var below in _units.Values)
            if (below != unit && UnitPath.IsWithin(below.Path, old)) below.Rebase(old, unit.Path);
        Moved.Add((unit.Id, parent.Id));
    }

    private RowVerdict? JudgeRegion(UnitRow row, string? region, Unit? parent, ImportRun run)
    {
        const string Column = "kode_wilayah";
        var above = parent is null ? null : UnitPath.Codes(parent.Path).Reverse().Select(c => _units[c].Region).FirstOrDefault(r => r is not null);
        return UnitRegion.Refuse(row.Kind, region, above) switch
        {
            RegionIsUnknown => Of(row, "region.unknown", Column, region, "Kode wilayah ini tidak ada dalam daftar nasional. Periksa angkanya, dan jadikan kolomnya Teks."),
            RegionIsOfAnotherKind => Of(row, "region.kind", Column, region,
                "Kode wilayah tidak cocok dengan jenis unit: kecamatan 6 angka; kelurahan, desa, dan desa adat 10 angka dengan angka ketujuh 1, 2, atau 3."),
            RegionLiesElsewhere => Asked(run, RowVerdict.Review(row.Row, "region.elsewhere", Column, region,
                $"Kode wilayah ini tidak terletak di wilayah induknya ({above}). Kelurahan yang senama bisa terletak di kecamatan lain; periksa induk dan kodenya.") with
                { Sheet = row.Sheet, Choices = [new RowChoice(RowChoice.Accept, "Simpan apa adanya"), new RowChoice(RowChoice.Skip, "Lewati baris ini")] }),
            _ => null,
        };
    }

    private static RowVerdict Asked(ImportRun run, RowVerdict question) =>
        run.Choices.GetValueOrDefault(question.Key) is RowChoice.Accept or RowChoice.Skip ? question with { Verdict = Verdict.Ok } : question;

    private static RowVerdict Of(UnitRow row, string code, string column, string? seen, string message) =>
        RowVerdict.Rejected(row.Row, code, column, seen, message) with { Sheet = row.Sheet };

    private static RowVerdict Rejected(UnitRow row, string code, string message) => Of(row, code, "kode_induk", row.Parent, message);
}
