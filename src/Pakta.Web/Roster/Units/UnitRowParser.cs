using System.Text.RegularExpressions;
using Pakta.Core.Organization;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.Units;

/// <summary>One row of a list of units to one judgement, without a database.</summary>
public sealed partial class UnitRowParser
{
    private static readonly RowChoice Accept = new(RowChoice.Accept, "Benar, simpan apa adanya");
    private readonly RowJudgement _judgement;
    private readonly KeptText _kept;
    private readonly LocalLabels _labels;

    public UnitRowParser(TableReader table, LocalLabels labels, IReadOnlyDictionary<string, string> choices)
    {
        (_judgement, _labels) = (new RowJudgement(table, choices), labels);
        _kept = new KeptText(_judgement);
    }

    public ParsedUnit Parse(TableRow row)
    {
        _judgement.Begin(row);
        var (code, name) = (row.Text("code"), row.Text("name"));
        var unit = row.HasSurplus ? Surplus() : Read(row, code, name);
        return new ParsedUnit(_judgement.Verdict(), unit, SafeText.Show(name ?? ""), code is null ? null : SafeText.Show(code.ToUpperInvariant()));
    }

    private UnitRow? Surplus()
    {
        _judgement.AskAboutSurplus();
        return null;
    }

    private UnitRow? Read(TableRow row, string? code, string? name)
    {
        if (row.IsGarbled) _judgement.AskAboutLetters();
        CheckCode(row, "code", code, "Kode unit kosong. Setiap unit memerlukan kode yang tetap.");
        if (name is null) Refuse("name.missing", "name", null, "Nama unit kosong. Isi nama resminya.");
        name = _kept.Keep(name, "name", UnitDescription.LongestName);
        var kind = row.Text("kind") is { } text ? KindText.Read(text, _labels) : null;
        if (kind is null)
            Refuse("kind.unknown", "kind", row.Text("kind"), $"Jenis unit tidak dikenal. Pakai sebutan setempat seperti Kemantren atau Nagari, atau salah satu dari: {KindText.Words}.");
        var region = Region(row);
        if (row.Text("parent") is { } parent) CheckCode(row, "parent", parent, "");
        return !_judgement.IsFine || _judgement.IsSkipped ? null
            : new UnitRow(row.Number, code!.ToUpperInvariant(), name!, kind!.Value.Kind, row.Text("parent")?.ToUpperInvariant(), region) { Label = kind.Value.Label, Sheet = row.Sheet };
    }

    private void CheckCode(TableRow row, string field, string? code, string missing)
    {
        if (code is null) Refuse("code.missing", field, null, missing);
        else if (Damaged().IsMatch(code))
            Refuse("code.damaged", field, code, "Kode ini diubah Excel menjadi angka pendek atau tanggal. Jadikan kolomnya Teks, lalu tempel ulang dari sumbernya.");
        else if (!UnitCode.TryParse(code, out _))
            Refuse("code.shape", field, code, "Kode unit hanya boleh huruf, angka, titik, garis bawah, dan tanda hubung, paling banyak 32.");
        // 01.10 as a number is 1.1 and 01 is 1: a code in a number cell may have lost its zeros, and only a human can tell.
        else if (row.Cell(field).IsNumber)
            _judgement.Ask("code.numeric", field, code, "Kode ini tersimpan sebagai angka dan mungkin kehilangan nol. Jadikan kolomnya Teks.", Accept);
    }

    // The dots may be missing; the rest of a code is never completed.
    private string? Region(TableRow row)
    {
        if (row.Text("region") is not { } text) return null;
        var region = Dotted(text) ?? text;
        if (!RegionCode.IsValid(region))
            Refuse("region.shape", "region", text, "Kode wilayah harus berbentuk 74, 74.71, 74.71.06, atau 74.71.06.1008. Jadikan kolomnya Teks.");
        else if (row.Cell("region").IsNumber && text.Contains('.', StringComparison.Ordinal))
            Refuse("region.numeric", "region", text, "Kode wilayah ini tersimpan sebagai angka, jadi nolnya mungkin hilang (74.10 menjadi 74.1). Jadikan kolomnya Teks.");
        return region;
    }

    private static string? Dotted(string text) => text.AsSpan().ContainsAnyExceptInRange('0', '9') ? null : text.Length switch
    {
        4 => $"{text[..2]}.{text[2..]}",
        6 => $"{text[..2]}.{text[2..4]}.{text[4..]}",
        10 => $"{text[..2]}.{text[2..4]}.{text[4..6]}.{text[6..]}",
        _ => null,
    };

    private void Refuse(string code, string field, string? seen, string message) => _judgement.Refuse(code, field, seen, message);

    [GeneratedRegex(@"^\d+([.,]\d+)?[eE]\+\d+$|^\d{1,2}-[A-Za-z]{3}(-\d{2,4})?$")]
    private static partial Regex Damaged();
}
