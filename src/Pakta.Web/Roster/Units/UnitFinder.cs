using System.Buffers;
using System.Text.RegularExpressions;

namespace Pakta.Web.Roster.Units;

/// <summary>
/// What a row says of its unit, resolved: by code first, then by name or a spelling that was confirmed, below the named
/// parents. A name that is only like one, or fits two, is asked and never decided here. Each different text is resolved once.
/// </summary>
public sealed partial class UnitFinder(UnitNames names, UnitLevels? levels)
{
    internal static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");
    private readonly Dictionary<UnitText, UnitHit> _known = [];
    private UnitText _last;
    private UnitHit? _lastHit;

    public UnitHit Find(in UnitText text)
    {
        if (_lastHit is not null && text == _last) return _lastHit;
        if (!_known.TryGetValue(text, out var hit)) _known[text] = hit = Resolve(text);
        (_last, _lastHit) = (text, hit);
        return hit;
    }

    private UnitHit Resolve(UnitText text)
    {
        if (text.Code is not { } code)
            return LevelsOf(text) is { Count: > 0 } way ? new NamedUnit(names, way).Find(AsksForLevels(text))
                : Rejected("unit.missing", null, "Unit kosong. Isi kode unit atau nama unit tempat pegawai ini bekerja.");
        var byName = LevelsOf(text) is { Count: > 0 } said ? new NamedUnit(names, said).Find(null) : null;
        if (Damaged().IsMatch(code))
            return Ask("unit.damaged", code, "Kode unit ini diubah Excel menjadi angka atau tanggal. Pilih unitnya, atau jadikan kolomnya Teks lalu tempel ulang.", byName);
        var unit = names.ByCode(code.ToUpperInvariant()) ?? ByDigits(code);
        if (unit is null && text.CodeIsNumber)
            return Ask("unit.numeric", code, "Kode unit ini tersimpan sebagai angka dan nolnya mungkin hilang. Pilih unitnya, atau jadikan kolomnya Teks.", byName);
        if (unit is null)
            return byName is { Code: null } ? Ask("unit.codename", code, "Kode unit ini belum terdaftar, tetapi nama unitnya dikenal. Pastikan unitnya.", byName)
                : Rejected("unit.unknown", code, "Kode unit ini belum terdaftar. Masukkan dahulu daftar unit, atau perbaiki kodenya.");
        if (unit.IsClosed) return Closed(unit, "unitCode");
        // The code decides, also beside the name of an office above; a name that is surely another place says that one of both is wrong.
        if (byName is { Code: null, Unit: { } named } && !unit.Path.StartsWith(named.Path, StringComparison.Ordinal))
            return Asked("unit.disagree", "unitCode", code, "Kode dan nama unit menunjuk dua unit yang berbeda. Pilih yang benar.", [Choice(unit), Choice(named)]);
        return text.CodeIsNumber && byName?.Unit != unit
            ? Asked("unit.numeric", "unitCode", code, "Kode unit ini tersimpan sebagai angka dan nolnya mungkin hilang. Pastikan unitnya, atau jadikan kolomnya Teks.", [Choice(unit)])
            : UnitHit.Of(unit);
    }

    // From the top down; what two columns say twice is said once.
    private List<string> LevelsOf(UnitText text)
    {
        var way = new List<string>();
        foreach (var cell in (ReadOnlySpan<string?>)[text.Agency, text.Parent, text.Name])
        {
            if (cell is null) continue;
            foreach (var level in levels is null ? [cell] : levels.Split(cell))
                if (way.Count == 0 || UnitWords.Plain(way[^1]) != UnitWords.Plain(level)) way.Add(level);
        }
        return way;
    }

    // Nobody has said how the levels of this cell are parted: the guess is shown as a proposal.
    private List<string>? AsksForLevels(UnitText text)
    {
        if (levels is not null || text.Name is not { } name || !UnitLevels.LooksSplit(name)) return null;
        return UnitLevels.Guess([name]) is { } guess ? [.. guess.Split(name)] : null;
    }

    private KnownUnit? ByDigits(string code) => names.ByDigits(code) is [var only] ? only : null;

    private UnitHit Ask(string code, string seen, string message, UnitHit? byName) => Asked(code, "unitCode", seen, message,
        byName is null ? [] : byName.Unit is { } unit ? [Choice(unit)] : byName.Proposals);

    private static UnitHit Asked(string code, string field, string seen, string message, IReadOnlyList<(KnownUnit, string)> proposals) =>
        new(null, code, message) { Field = field, Seen = seen, Proposals = proposals };

    private static UnitHit Rejected(string code, string? seen, string message) => new(null, code, message) { IsRejected = true, Field = "unitCode", Seen = seen };

    internal static UnitHit Closed(KnownUnit unit, string field) =>
        new(null, "unit.closed", "Unit ini sudah ditutup atau digabung. Isi unit yang menggantikannya.") { IsRejected = true, Field = field, Seen = unit.Name };

    private (KnownUnit, string) Choice(KnownUnit unit) => (unit, names.Way(unit));

    [GeneratedRegex(@"^\d+([.,]\d+)?[eE]\+\d+$|^\d{1,2}-[A-Za-z]{3}(-\d{2,4})?$")]
    private static partial Regex Damaged();
}
