using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.Units;

/// <summary>
/// A list of units as a judged tree, without a database; parents may stand below their children. The whole list is held.
/// </summary>
public sealed class UnitFile
{
    /// <summary>Of what comes by a page: all regions of the nation down to the last village fit in.</summary>
    public const int MostRows = 100_000;

    private UnitFile(TableReader table, List<ParsedUnit> rows, FileFault? fault) => (Rows, UnknownColumns, Notes, Fault) = (rows, table.Unknown, table.Notes, fault);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ParsedUnit> Rows { get; }

    public IReadOnlyList<string> UnknownColumns { get; }

    /// <summary>What one should know of the file as a whole.</summary>
    public IReadOnlyList<FileNote> Notes { get; }

    /// <summary>Runs through the file, so that nothing of it may be stored; the rows still have their verdicts.</summary>
    public FileFault? Fault { get; }

    /// <param name="file">The list.</param>
    /// <param name="isKnown">Codes that exist already and may be parents.</param>
    /// <param name="labels">What kinds are called here.</param>
    /// <param name="run">Its choices, and how long the list may be.</param>
    /// <exception cref="UnreadableFileException">No table of units, or too long a one.</exception>
    public static UnitFile Open(RosterFile file, Func<string, bool> isKnown, LocalLabels labels, ImportRun run)
    {
        var table = TableReader.Open(file, "units", ("code", "kode"), ("name", "nama"), ("kind", "jenis"));
        var parser = new UnitRowParser(table, labels, run.Choices);
        var rows = new List<ParsedUnit>();
        foreach (var row in table.Rows())
        {
            if (rows.Count == run.MostUnits) throw new UnreadableFileException(UnreadableFile.TooManyUnits);
            rows.Add(parser.Parse(row));
        }
        return new UnitFile(table, Judge(rows, table, isKnown), UnitDamage.Of(rows));
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
        var (way, places) = (new List<string>(), new Dictionary<string, int>());
        var (at, fate) = (unit, Fate.Fine);
        while (!fates.TryGetValue(at.Code, out fate))
        {
            if (!places.TryAdd(at.Code, way.Count))
            {
                foreach (var code in way.Skip(places[at.Code])) fates[code] = Fate.Cycle;
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
