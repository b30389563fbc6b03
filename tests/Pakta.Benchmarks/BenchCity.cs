using Pakta.Core;
using Pakta.Core.Organization;

namespace Pakta.Benchmarks;

/// <summary>Thirty OPD below a root and units below them; every unit has the same number of people.</summary>
internal sealed record BenchCity(string Name, int Units, int WideNode, int People)
{
    public const int Opd = 30;

    /// <summary>A real city: 216 units, 5,100 people.</summary>
    public static readonly BenchCity Small = new("small", 185, 0, 5_100);

    /// <summary>The same tree with a hundred times the people.</summary>
    public static readonly BenchCity Large = new("large", 185, 0, 510_000);

    /// <summary>One OPD has 2,000 units below it.</summary>
    public static readonly BenchCity Wide = new("wide", 185, 2_000, 5_100);

    public const string WideCode = "O30";

    public List<Unit> Lay(Func<Guid> newId)
    {
        var root = Unit.Create(new UnitId(newId()), "R", "Pemerintah Kota Ukur", UnitKind.Pemda, null, "74.71");
        var opd = Enumerable.Range(1, Opd).Select(i => Unit.Create(new UnitId(newId()), $"O{i}", $"Dinas {i}", UnitKind.Dinas, root, "74.71")).ToList();
        var below = Enumerable.Range(0, Units).Select(i => Unit.Create(new UnitId(newId()), $"U{i}", $"Unit {i}", UnitKind.Sekolah, opd[i % (Opd - 1)], $"74.71.{i % 11 + 1:00}"));
        var wide = Enumerable.Range(0, WideNode).Select(i => Unit.Create(new UnitId(newId()), $"W{i}", $"Sekolah {i}", UnitKind.Sekolah, opd[Opd - 1], $"74.71.{i % 11 + 1:00}"));
        return [root, .. opd, .. below, .. wide];
    }
}
