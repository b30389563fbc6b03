using Pakta.Core.Organization;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.Units;

/// <summary>One row of a list of units to one judgement, without a database.</summary>
public sealed class UnitRowParser(TableReader table)
{
    private static readonly Dictionary<string, UnitKind> Kinds =
        Enum.GetValues<UnitKind>().ToDictionary(k => k.ToString(), StringComparer.OrdinalIgnoreCase);

    public ParsedUnit Parse(TableRow row)
    {
        var (code, name) = (row.Text("code"), row.Text("name"));
        var verdict = CheckCode(row, code) ?? CheckRest(row, name);
        if (verdict is not null) return new ParsedUnit(verdict, null, name ?? "", code?.ToUpperInvariant());
        var parent = row.Text("parent")?.ToUpperInvariant();
        var unit = new UnitRow(row.Number, code!.ToUpperInvariant(), name!, Kind(row)!.Value, parent, row.Text("region"));
        return new ParsedUnit(RowVerdict.Fine(row.Number), unit, unit.Name, unit.Code);
    }

    private RowVerdict? CheckCode(TableRow row, string? code)
    {
        if (code is null) return Reject(row, "code.missing", "code", "Kode unit kosong. Setiap unit memerlukan kode yang tetap.");
        if (!UnitCode.TryParse(code, out _))
            return Reject(row, "code.shape", "code", "Kode unit hanya boleh huruf, angka, titik, garis bawah, dan tanda hubung, paling banyak 32.");
        // 01.10 as a number is 1.1: a code in a number cell may have lost its zeros.
        return row.Cell("code").IsNumber && code.Contains('.')
            ? RowVerdict.Review(row.Number, "code.numeric", table.Heading("code"), code, "Kode ini tersimpan sebagai angka dan mungkin kehilangan nol. Jadikan kolomnya Teks.")
            : null;
    }

    private RowVerdict? CheckRest(TableRow row, string? name)
    {
        if (name is null) return Reject(row, "name.missing", "name", "Nama unit kosong. Isi nama resminya.");
        if (name.Length > 200) return Reject(row, "text.long", "name", "Nama unit lebih dari 200 huruf. Periksa apakah kolomnya bergeser.");
        if (Kind(row) is null)
            return Reject(row, "kind.unknown", "kind", $"Jenis unit tidak dikenal. Pakai salah satu: {string.Join(", ", Kinds.Keys.Select(k => k.ToUpperInvariant()))}.");
        if (row.Text("region") is { } region && !RegionCode.IsValid(region))
            return Reject(row, "region.shape", "region", "Kode wilayah harus berbentuk 74, 74.71, 74.71.06, atau 74.71.06.1008. Jadikan kolomnya Teks.");
        return row.Text("parent") is { } parent && !UnitCode.TryParse(parent, out _)
            ? Reject(row, "parent.unknown", "parent", "Kode induk tidak ada dalam berkas dan belum terdaftar. Perbaiki kodenya.")
            : null;
    }

    private static UnitKind? Kind(TableRow row) =>
        row.Text("kind") is { } text && Kinds.TryGetValue(text.Replace(" ", "", StringComparison.Ordinal), out var kind) ? kind : null;

    private RowVerdict Reject(TableRow row, string code, string field, string message) =>
        RowVerdict.Rejected(row.Number, code, table.Heading(field), row.Text(field), message);
}
