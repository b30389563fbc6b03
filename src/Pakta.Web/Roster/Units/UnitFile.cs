using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.Units;

/// <summary>
/// A list of units as a judged tree, without a database; parents may stand below their children. The whole list is held: the
/// nation has fewer units than one province has teachers.
/// </summary>
public sealed class UnitFile
{
    private UnitFile(TableReader table, List<ParsedUnit> rows) => (Rows, UnknownColumns) = (rows, table.Unknown);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ParsedUnit> Rows { get; }

    public IReadOnlyList<string> UnknownColumns { get; }

    /// <param name="file">The list.</param>
    /// <param name="isKnown">Codes that exist already and may be parents.</param>
    /// <param name="choices">Of <see cref="ImportRun.Choices"/>.</param>
    /// <exception cref="UnreadableFileException">No table of units.</exception>
    public static UnitFile Open(RosterFile file, Func<string, bool> isKnown, IReadOnlyDictionary<string, string> choices)
    {
        var table = TableReader.Open(file, "units", ("code", "kode"), ("name", "nama"), ("kind", "jenis"));
        var parser = new UnitRowParser(table, choices);
        return new UnitFile(table, Judge(table.Rows().Select(parser.Parse).ToList(), table, isKnown));
    }

    private static List<ParsedUnit> Judge(List<ParsedUnit> rows, TableReader table, Func<string, bool> isKnown)
    {
        var twice = rows.Where(r => r.Unit is not null).GroupBy(r => r.Unit!.Code).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        rows = rows.ConvertAll(r => r.Unit is { } unit && twice.Contains(unit.Code)
            ? Reject(r, "code.twice", table.Heading("code"), unit.Code, "Kode ini dipakai lebih dari satu baris. Setiap unit memerlukan kode sendiri.")
            : r);
        var named = rows.Where(r => r.Code is not null).Select(r => r.Code!).ToHashSet();
        var good = rows.Where(r => r.Unit is not null).ToDictionary(r => r.Unit!.Code, r => r.Unit!);
        var fates = new Dictionary<string, Fate>();
        return rows.ConvertAll(r => r.Unit is not { } unit ? r : FateOf(unit, good, named, isKnown, fates) switch
        {
            Fate.Fine => r,
            Fate.Unknown => Reject(r, "parent.unknown", table.Heading("parent"), unit.Parent,
                "Kode induk tidak ada dalam berkas dan belum terdaftar. Perbaiki kodenya."),
            Fate.Cycle => Reject(r, "parent.cycle", table.Heading("parent"), unit.Parent,
                "Unit ini menjadi induk dari induknya sendiri. Perbaiki kode induk salah satunya."),
            Fate.Rejected => Reject(r, "parent.rejected", table.Heading("parent"), unit.Parent,
                "Induk unit ini ditolak dalam berkas yang sama. Perbaiki dahulu baris induknya."),
        });
    }

    // Up to a root or a verdict; every unit on the way shares it, but only those on a loop are called a cycle.
    private static Fate FateOf(UnitRow unit, Dictionary<string, UnitRow> good, HashSet<string> named, Func<string, bool> isKnown, Dictionary<string, Fate> fates)
    {
        var way = new List<string>();
        var (at, fate) = (unit, Fate.Fine);
        while (!fates.TryGetValue(at.Code, out fate))
        {
            var loop = way.IndexOf(at.Code);
            if (loop >= 0)
            {
                foreach (var code in way.Skip(loop)) fates[code] = Fate.Cycle;
                fate = Fate.Cycle;
                break;
            }
            way.Add(at.Code);
            if (at.Parent is null) break;
            if (good.TryGetValue(at.Parent, out var parent))
            {
                at = parent;
                continue;
            }
            fate = named.Contains(at.Parent) ? Fate.Rejected : isKnown(at.Parent) ? Fate.Fine : Fate.Unknown;
            fates[at.Code] = fate;
            break;
        }
        foreach (var code in way) fates.TryAdd(code, fate == Fate.Fine ? Fate.Fine : Fate.Rejected);
        return fates[unit.Code];
    }

    private static ParsedUnit Reject(ParsedUnit row, string code, string column, string? seen, string message) =>
        row with { Unit = null, Verdict = RowVerdict.Rejected(row.Verdict.Row, code, column, seen, message) with { Sheet = row.Verdict.Sheet } };

    private enum Fate { Fine, Unknown, Cycle, Rejected }
}
