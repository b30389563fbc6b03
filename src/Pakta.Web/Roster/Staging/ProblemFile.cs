using System.Globalization;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;
using Pakta.Web.Tables;

namespace Pakta.Web.Roster.Staging;

/// <summary>
/// Rows with problems, in the columns that were read and in the order and spelling of the upload, beside what is wrong and what to
/// do. Mended, it is sent in like any list: it has one row of headings that say what was read without anybody's help, and the reader
/// passes over the two columns that stand here in addition. No birth date and no NIK goes out with it.
/// </summary>
public sealed class ProblemFile
{
    private const string UnitHeading = "UNIT KERJA";
    private const string BirthDiffers = "tidak cocok dengan NIP";
    private static readonly DateOnly Epoch = new(1899, 12, 30), Epoch1904 = new(1904, 1, 1);

    private readonly TableReader _table;
    private readonly List<TableColumn> _columns;
    private readonly Dictionary<(string? Sheet, int Row), RowResult> _problems = [];
    private readonly string _kind;
    private readonly bool _takesUnitOfGroup, _takesCode;

    private ProblemFile(StagedImport staged, RosterFile file, IEnumerable<RowResult> problems)
    {
        (_kind, _table) = (staged.Kind, TableReader.Look(file, staged.Kind));
        _columns = [.. _table.Columns().Where(c => c.Field is not null)];
        _takesUnitOfGroup = !staged.IsUnits && !_columns.Exists(c => c.Field is "unit" or "unitCode");
        // How the levels of a cell are parted was said of the upload alone; the code says the unit without it.
        _takesCode = !staged.IsUnits && UnitLevels.Of(file.Plan) is not null && !_columns.Exists(c => c.Field == "unitCode");
        foreach (var row in problems) _problems[(row.Verdict.Sheet, row.Verdict.Row)] = row;
    }

    /// <summary>Without ending.</summary>
    public static string NameOf(StagedImport staged) => $"bermasalah-{Path.GetFileNameWithoutExtension(staged.FileName)}";

    public static TableFile Of(StagedImport staged, RosterFile file, IEnumerable<RowResult> problems)
    {
        var own = new ProblemFile(staged, file, problems);
        string[] header =
        [
            .. own._columns.Select(own.HeadingOf), .. own._takesUnitOfGroup ? new[] { UnitHeading } : [],
            .. own._takesCode ? new[] { HeaderWords.First(own._kind, "unitCode") } : [], HeaderWords.Problem, HeaderWords.Advice,
        ];
        return new TableFile(NameOf(staged), "Perbaiki", header, own.Rows()) { IsForm = true };
    }

    /// <summary>Written while the upload is still there; nothing when every row was stored.</summary>
    public static async Task KeepAsync(ImportStaging staging, StagedImport staged, CancellationToken cancel)
    {
        var left = staging.Rows(staged.Token, ImportWork.Apply).Problematic();
        if (!left.Any()) return;
        var table = Of(staged, staging.FileOf(staged), left);
        await using var file = File.Create(staging.ProblemFileOf(staged.Token));
        await XlsxTable.WriteAsync(table, file, cancel);
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> Rows()
    {
        await Task.CompletedTask;
        foreach (var row in _table.Rows())
        {
            if (!_problems.TryGetValue((row.Sheet, row.Number), out var result)) continue;
            var (problem, advice) = Explain(result.Verdict);
            yield return
            [
                .. _columns.Select(c => Spelled(row, c.Field!)), .. _takesUnitOfGroup ? new object?[] { GroupOf(row) } : [],
                .. _takesCode ? new object?[] { CodeOf(row, result) } : [], problem, advice,
            ];
        }
    }

    // Headings over several rows, and those of columns that somebody has pointed out, mean nothing in one row.
    private string HeadingOf(TableColumn column) =>
        HeaderWords.Of(_kind).TryGetValue(HeaderWords.Plain(column.Heading), out var word) && word.Field == column.Field ? column.Heading : HeaderWords.First(_kind, column.Field!);

    // A row whose unit was not found has what it says in place of a code.
    private static string? CodeOf(TableRow row, RowResult result) =>
        new[] { row.Text("unit"), row.Group?.Text, row.Text("parentUnit"), row.Text("agency") }.Any(said => said is not null && SafeText.Show(said) == result.Unit)
            ? null : result.Unit;

    private static string? GroupOf(TableRow row) => row.Group is { } group ? SafeText.HideNik(group.Text) : null;

    // A day number means nothing as text, but a number that may have lost digits stays a number: as text it would be believed.
    private object Spelled(TableRow row, string field)
    {
        var cell = row.Cell(field);
        if (field == "unit" && string.IsNullOrWhiteSpace(cell.Text) && GroupOf(row) is { } group) return group;
        if (field == "birthDate") return Birth(row, cell);
        if (IsSlipped(field, cell.Text)) return "";
        if (field == "positionSince" && cell.IsNumber && int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day < 80_000)
            return (_table.Uses1904 ? Epoch1904 : Epoch).AddDays(day).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
        var text = SafeText.HideNik(cell.Text);
        return cell.IsNumber && text == cell.Text && field is ("nip" or "unitCode" or "code" or "parent" or "region")
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? new RawNumber(text) : text;
    }

    // The day itself goes nowhere. That it contradicts the number is said, and so is asked again when the row comes again.
    private string Birth(TableRow row, SheetCell cell)
    {
        var (text, digits) = (cell.Text.Trim(), string.Concat(row.Cell("nip").Text.Where(char.IsAsciiDigit)));
        if (text.Length == 0 || digits.Length != 18 || DateText.IsPlainly(text, digits)) return "";
        return DateOnly.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            && DateText.Read(cell, text, _table.Uses1904).Contains(born) ? "" : BirthDiffers;
    }

    // A birth date in a column that holds none; a code may look like a day.
    private static bool IsSlipped(string field, string text) =>
        text.Count(char.IsAsciiDigit) <= 8 && KeptText.IsDay(text.Trim()) && field switch
        {
            "positionSince" or "absentUntil" => false,
            "unitCode" or "code" or "parent" or "region" => text.AsSpan().Trim().ContainsAnyExcept(UnitFinder.Digits),
            _ => true,
        };

    // The sentences of a verdict say first what is wrong and last what to do.
    private static (string, string) Explain(RowVerdict verdict)
    {
        var end = verdict.Message.IndexOf(". ", StringComparison.Ordinal);
        var (wrong, advice) = end < 0 ? (verdict.Message, verdict.Message) : (verdict.Message[..(end + 1)], verdict.Message[(end + 2)..]);
        return ($"{(verdict.Column is { Length: > 0 } column ? column + ": " : "")}{wrong} ({verdict.Code})", advice);
    }
}
