using System.Globalization;

namespace Pakta.Web.Features.RosterImport;

/// <summary>What the page of columns sends.</summary>
public sealed class ColumnsForm(IFormCollection form)
{
    private const string ColumnPrefix = "kolom.";

    public bool IsUnits { get; } = form["jenis"] == "unit";

    /// <summary>Null: the page offered no choice of sheets.</summary>
    public IReadOnlyList<string>? Sheets { get; } = form.ContainsKey("adaLembar") ? [.. form["lembar"].OfType<string>()] : null;

    /// <summary>Null: found by looking.</summary>
    public char? Delimiter { get; } = Delimiters.Of(form["pemisah"]);

    /// <summary>Field by column; empty: not read.</summary>
    public IReadOnlyList<(int Column, string Field)> Columns { get; } =
    [
        .. form.Where(f => f.Key.StartsWith(ColumnPrefix, StringComparison.Ordinal))
            .Select(f => (int.TryParse(f.Key.AsSpan(ColumnPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var column) ? column : -1, f.Value.ToString()))
            .Where(c => c.Item1 >= 0),
    ];

    /// <summary>Null: the page did not ask.</summary>
    public string? UnitSeparator { get; } = UnitSeparators.Of(form["pemisahUnit"]);

    public bool? UnitLeafFirst { get; } = form["arahUnit"].ToString() switch { "kecil" => true, "besar" => false, _ => null };
}
