namespace Pakta.Web.Roster.Units;

/// <summary>Resolves names that stand for one unit and, above it, its parents: from the top down.</summary>
internal sealed class NamedUnit(UnitNames names, List<string> way)
{
    /// <param name="guess">The same text parted as it might be meant; only ever proposed.</param>
    public UnitHit Find(List<string>? guess)
    {
        var plain = way.ConvertAll(UnitWords.Plain);
        var leaf = plain.Count - 1;
        var found = Candidates(plain, leaf);
        if (found is [var only] && !Contradicts(only, plain, leaf)) return only.IsClosed ? UnitFinder.Closed(only, "unit") : UnitHit.Of(only);
        if (found.Count > 1)
            return Ask("unit.ambiguous", "Nama unit ini dipakai lebih dari satu unit. Pilih unit yang dimaksud.", found, null);
        if (found is [var elsewhere])
            return Ask("unit.disagree", "Unit ini terdaftar di bawah induk yang lain. Pastikan unitnya.", [elsewhere], null);
        if (guess is not null)
            return new NamedUnit(names, guess).Find(null) is var split && (split.Unit is not null || split.Proposals.Count > 0)
                ? Ask("unit.levels", "Sel ini memuat beberapa tingkat unit. Pastikan unitnya, atau tetapkan pemisah dan arahnya di Susunan kolom.",
                    split.Unit is { } one ? [one] : [.. split.Proposals.Select(p => p.Unit)], null)
                : Unknown();
        return Above(plain, leaf) ?? Near(plain, leaf);
    }

    // Full names first, then, only below a parent that is known, names without the word of their kind.
    private List<KnownUnit> Candidates(List<string> plain, int level)
    {
        var (name, agency) = names.WithoutAgency(plain[level]);
        var full = Called(plain[level]);
        if (full.Count == 0 && agency is not null) full = Called(name);
        if (full.Count > 0) return Within(full, plain, level, agency);
        var bare = names.ByBareName(name);
        if (bare.Count > 1) return Within(bare, plain, level, agency, false);
        return bare.Count == 1 && HasParent(bare[0], plain, level, false) ? bare : [];
    }

    // A spelling that was kept for one unit may be the very name of another.
    private List<KnownUnit> Called(string plain) => [.. names.ByAlias(plain).Union(names.ByName(plain))];

    // Of several, those that lie below what stands above them; if none does, all of them are asked about.
    private List<KnownUnit> Within(List<KnownUnit> units, List<string> plain, int level, KnownUnit? agency, bool byAgency = true)
    {
        var open = units.FindAll(u => !u.IsClosed);
        if (open.Count > 0) units = open;
        if (agency is not null && units.FindAll(u => u.Path.StartsWith(agency.Path, StringComparison.Ordinal)) is { Count: > 0 } own) units = own;
        if (units.Count < 2) return units;
        var below = units.FindAll(u => !Contradicts(u, plain, level) && HasParent(u, plain, level, byAgency));
        return below.Count > 0 ? below : units;
    }

    private bool Contradicts(KnownUnit unit, List<string> plain, int level)
    {
        for (var i = level - 1; i >= 0; i--)
            if (Above(plain[i]) is { Count: > 0 } above && !above.Exists(a => unit.Path.StartsWith(a.Path, StringComparison.Ordinal))) return true;
        return false;
    }

    // In one city everything lies below the city: the agency alone does not tell a kecamatan from a kelurahan.
    private bool HasParent(KnownUnit unit, List<string> plain, int level, bool byAgency)
    {
        for (var i = level - 1; i >= 0; i--)
            if (Above(plain[i]).Exists(a => a.Id != unit.Id && (byAgency || a.ParentId is not null) && unit.Path.StartsWith(a.Path, StringComparison.Ordinal))) return true;
        return false;
    }

    private List<KnownUnit> Above(string plain)
    {
        var (name, agency) = names.WithoutAgency(plain);
        var found = Called(plain);
        if (found.Count == 0 && agency is not null) found = Called(name);
        return found.Count > 0 ? found : names.ByBareName(name);
    }

    // "Seksi Pemerintahan" of a kelurahan that has no such unit: the person counts in the kelurahan.
    private UnitHit? Above(List<string> plain, int leaf)
    {
        var at = leaf;
        while (at > 0 && UnitWords.IsSection(plain[at])) at--;
        if (at == leaf) return null;
        var above = new NamedUnit(names, way[..(at + 1)]).Find(null);
        return above.Code is null or "unit.ambiguous" ? above : null;
    }

    private UnitHit Near(List<string> plain, int leaf)
    {
        var (name, agency) = names.WithoutAgency(plain[leaf]);
        var bare = names.ByBareName(name);
        var near = names.Near(name).Where(n => agency is null || n.Unit.Path.StartsWith(agency.Path, StringComparison.Ordinal))
            .Where(n => !bare.Contains(n.Unit)).ToList();
        near.InsertRange(0, bare.Select(b => (b, 95)));
        if (near.Count == 0) return Unknown();
        return new UnitHit(null, "unit.near", "Nama unit ini belum terdaftar, tetapi mirip dengan unit lain. Pilih unitnya, atau perbaiki namanya.")
        {
            Seen = way[leaf], Spelling = plain[leaf], Proposals = [.. near.Select(n => (n.Unit, $"{names.Way(n.Unit)}, kemiripan {n.Score} %"))],
        };
    }

    private UnitHit Unknown() => new(null, "unit.unknown", "Unit ini belum terdaftar. Masukkan dahulu daftar unit, atau perbaiki namanya.")
    {
        IsRejected = true, Seen = way[^1],
    };

    private UnitHit Ask(string code, string message, List<KnownUnit> units, string? spelling) =>
        new(null, code, message) { Seen = way[^1], Spelling = spelling, Proposals = [.. units.Select(u => (u, names.Way(u)))] };
}
