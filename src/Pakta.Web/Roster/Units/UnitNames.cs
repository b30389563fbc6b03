using Pakta.Core;
using Pakta.Core.Organization;

namespace Pakta.Web.Roster.Units;

/// <summary>
/// The registered units by code, by confirmed spelling and by name. Built once from units and aliases; no database behind it.
/// How a row's text is resolved is said in <see cref="UnitFinder"/>.
/// </summary>
public sealed class UnitNames
{
    private readonly KnownUnit[] _all;
    private readonly Dictionary<string, KnownUnit> _codes = [];
    private readonly Dictionary<UnitId, KnownUnit> _ids = [];
    private readonly NameIndex _digits = new();
    private readonly NameIndex _names = new();
    private readonly NameIndex _bare = new();
    private readonly NameIndex _aliases = new();
    private readonly List<(string Tail, KnownUnit Agency)> _tails = [];
    private NearUnits? _near;

    /// <param name="units">All of them: what may be changed is the importer's question.</param>
    /// <param name="aliases">Spellings that a person has confirmed, plain, with the code of their unit.</param>
    public UnitNames(IEnumerable<KnownUnit> units, IEnumerable<(string Spelling, string Code)> aliases)
    {
        _all = [.. units.Select((u, i) => u with { Index = i })];
        foreach (var unit in _all) (_codes[unit.Code], _ids[unit.Id]) = (unit, unit);
        foreach (var unit in _all) Enter(unit);
        foreach (var (spelling, code) in aliases)
            if (_codes.TryGetValue(code, out var unit)) _aliases.Add(spelling, unit);
    }

    public IReadOnlyList<KnownUnit> All => _all;

    public IReadOnlyDictionary<UnitId, KnownUnit> ById => _ids;

    public KnownUnit? ByCode(string code) => _codes.GetValueOrDefault(code);

    /// <summary>By a code whose dots are left out, or a region code with or without them: <c>7471061008</c>. Dots that stand elsewhere are another code.</summary>
    internal List<KnownUnit> ByDigits(string digits) => _digits.Find(digits);

    internal List<KnownUnit> ByAlias(string plain) => _aliases.Find(plain);

    internal List<KnownUnit> ByName(string plain) => _names.Find(plain);

    /// <summary>By the name without the word of its kind: <c>POASIA</c> may be a kecamatan and a kelurahan.</summary>
    internal List<KnownUnit> ByBareName(string plain) => _bare.Find(plain);

    /// <summary>Open units whose names resemble a spelling, best first.</summary>
    internal IReadOnlyList<(KnownUnit Unit, int Score)> Near(string plain) => (_near ??= new NearUnits(_all)).Find(plain);

    /// <summary><c>DINAS SOSIAL KOTA KENDARI</c> without its agency, where one of that name is registered.</summary>
    internal (string Name, KnownUnit? Agency) WithoutAgency(string plain)
    {
        foreach (var (tail, agency) in _tails)
            if (plain.Length > tail.Length && plain.EndsWith(tail, StringComparison.Ordinal)) return (plain[..^tail.Length], agency);
        return (plain, null);
    }

    /// <summary>From the agency down, as people read it.</summary>
    public string Way(KnownUnit unit) =>
        string.Join(" › ", UnitPath.Codes(unit.Path).Select(code => _codes.GetValueOrDefault(code)?.Name ?? code)) + $" ({unit.Region ?? unit.Code})";

    private void Enter(KnownUnit unit)
    {
        var plain = UnitWords.Plain(unit.Name);
        _names.Add(plain, unit);
        var bare = UnitWords.Bare(plain, unit.Kind);
        // "Kemantren Gondomanan", "Nagari Simarasok": by the kind's own word too, and "Kelurahan Simarasok" by the local one.
        var local = unit.Label is { } label ? UnitWords.Plain(label) + " " : null;
        if (bare is null && local is not null && plain.StartsWith(local, StringComparison.Ordinal)) bare = plain[local.Length..];
        if (bare is null && unit.Kind is UnitKind.Kecamatan or UnitKind.Kelurahan or UnitKind.Desa or UnitKind.DesaAdat) bare = plain;
        if (bare is not null)
        {
            if (UnitWords.Word(unit.Kind) is { } kind) _names.Add($"{kind} {bare}", unit);
            if (local is not null) _names.Add(local + bare, unit);
            _bare.Add(bare, unit);
        }
        if (IsDigits(unit.Code)) _digits.Add(Dotless(unit.Code), unit);
        if (unit is { Kind: UnitKind.Kecamatan or UnitKind.Kelurahan or UnitKind.Desa or UnitKind.DesaAdat, Region: { } region })
        {
            _digits.Add(region, unit);
            _digits.Add(Dotless(region), unit);
        }
        if (unit.ParentId is null) _tails.Add((" " + plain, unit));
    }

    private static string Dotless(string code) => code.Replace(".", "", StringComparison.Ordinal);

    private static bool IsDigits(string code) => !code.AsSpan().ContainsAnyExcept(UnitFinder.Digits);
}
