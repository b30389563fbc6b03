namespace Pakta.Web.Roster.Units;

/// <summary>Finds the unit that a row means. Built once from units and aliases; no database behind it.</summary>
public sealed class UnitNames
{
    private readonly Dictionary<string, KnownUnit> _codes;

    /// <param name="units">All of them: what may be changed is the importer's question.</param>
    /// <param name="aliases">Spellings that a person has confirmed, plain, with the code of their unit.</param>
    public UnitNames(IEnumerable<KnownUnit> units, IEnumerable<(string Spelling, string Code)> aliases)
    {
        _codes = units.ToDictionary(u => u.Code);
        Aliases = [.. aliases];
    }

    public IReadOnlyList<(string Spelling, string Code)> Aliases { get; }

    public IReadOnlyCollection<KnownUnit> All => _codes.Values;

    public KnownUnit? ByCode(string code) => _codes.GetValueOrDefault(code);
}
