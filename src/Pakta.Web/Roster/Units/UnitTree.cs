using Pakta.Core;
using Pakta.Core.Organization;

namespace Pakta.Web.Roster.Units;

/// <summary>The known tree while a list is laid over it.</summary>
internal sealed class UnitTree(List<Unit> known, DateTimeOffset now)
{
    private const int LongestPath = 500;
    private readonly Dictionary<string, Unit> _units = known.ToDictionary(u => u.Code);

    public List<Unit> Added { get; } = [];

    /// <summary>Units that hang elsewhere than before.</summary>
    public List<Unit> Moved { get; } = [];

    public RowVerdict? Refuse(UnitRow row, ImportRun run)
    {
        var parent = row.Parent is null ? null : _units.GetValueOrDefault(row.Parent);
        if (row.Parent is not null && parent is null)
            return Rejected(row, "parent.rejected", "Induk unit ini ditolak dalam berkas yang sama. Perbaiki dahulu baris induknya.");
        var stored = _units.GetValueOrDefault(row.Code);
        if (stored is not null && parent is not null && UnitPath.IsWithin(parent.Path, stored.Path))
            return Rejected(row, "parent.cycle", "Induk ini terletak di bawah unit itu sendiri. Pindahkan dahulu unit induknya.");
        if (stored is not null && parent is null && stored.ParentId is not null)
            return Rejected(row, "parent.missing", "Unit ini sudah mempunyai induk. Isi kode induknya.");
        var path = UnitPath.Of(parent?.Path, row.Code);
        if (path.Length > LongestPath) return Rejected(row, "path.long", "Susunan di atas unit ini terlalu dalam. Pendekkan kode unit-unit induknya.");
        var inScope = run.Allows(path) && (stored is null || run.Allows(stored.Path));
        return inScope ? null : RowVerdict.Rejected(row.Row, "unit.scope", "kode", row.Code, "Unit ini di luar lingkup Saudara. Serahkan baris ini kepada pengelolanya.");
    }

    /// <summary>What the row says otherwise than the known unit; empty for a new one.</summary>
    public IReadOnlyList<FieldChange> Differences(UnitRow row)
    {
        if (!_units.TryGetValue(row.Code, out var unit)) return [];
        FieldChange[] all =
        [
            new("Nama", unit.Name, row.Name), new("Jenis", unit.Kind.ToString(), row.Kind.ToString()), new("Kode wilayah", unit.Region, row.Region),
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
            _units[row.Code] = unit;
            Added.Add(unit);
            return RowChange.New;
        }
        var described = unit.Describe(new UnitDescription(row.Name, row.Kind, unit.Label, row.Region));
        if (unit.ParentId == parent?.Id) return described ? RowChange.Changed : RowChange.Unchanged;
        Move(unit, parent!);
        return RowChange.Moved;
    }

    /// <summary>Known units below the units of the list that the list does not name.</summary>
    public IEnumerable<Unit> Missing(HashSet<string> named, IEnumerable<string> listed)
    {
        var scopes = listed.Select(code => _units.GetValueOrDefault(code)?.Path).Where(p => p is not null).ToHashSet();
        return known.Where(u => !named.Contains(u.Code) && UnitPath.SelfAndAncestors(u.Path).Any(scopes.Contains));
    }

    private void Move(Unit unit, Unit parent)
    {
        var old = unit.Path;
        unit.MoveBelow(parent);
        foreach (var below in _units.Values)
            if (below != unit && UnitPath.IsWithin(below.Path, old)) below.Rebase(old, unit.Path);
        Moved.Add(unit);
    }

    private static RowVerdict Rejected(UnitRow row, string code, string message) =>
        RowVerdict.Rejected(row.Row, code, "kode_induk", row.Parent, message);
}
