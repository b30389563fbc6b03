using System.Diagnostics.CodeAnalysis;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;

namespace Pakta.Web.Features.Coverage;

/// <summary>Units joined with their folded figures: one row a unit, never a row a person.</summary>
internal static class FigureQueries
{
    public static IQueryable<UnitFigures> Totals(this IQueryable<Unit> units, IQueryable<UnitCoverage> coverages) =>
        units.LeftJoin(coverages, u => u.Id, c => c.UnitId, (u, c) => new UnitFigures
        {
            Id = u.Id, Code = u.Code, Name = u.Name, Kind = u.Kind, Region = u.Region,
            Signed = (int?)c!.Total.Signed ?? 0, Waiting = (int?)c.Total.Waiting ?? 0, NotActivated = (int?)c.Total.NotActivated ?? 0,
            Postponed = (int?)c.Total.Postponed ?? 0, Declined = (int?)c.Total.Declined ?? 0, NotOpen = (int?)c.Total.NotOpen ?? 0,
            Exempt = (int?)c.Total.Exempt ?? 0,
            Obliged = (int?)(c.Total.Signed + c.Total.Waiting + c.Total.Postponed + c.Total.Declined + c.Total.NotOpen) ?? 0,
        });

    public static IQueryable<UnitFigures> Owns(this IQueryable<Unit> units, IQueryable<UnitCoverage> coverages) =>
        units.LeftJoin(coverages, u => u.Id, c => c.UnitId, (u, c) => new UnitFigures
        {
            Id = u.Id, Code = u.Code, Name = u.Name, Kind = u.Kind, Region = u.Region,
            Signed = (int?)c!.Own.Signed ?? 0, Waiting = (int?)c.Own.Waiting ?? 0, NotActivated = (int?)c.Own.NotActivated ?? 0,
            Postponed = (int?)c.Own.Postponed ?? 0, Declined = (int?)c.Own.Declined ?? 0, NotOpen = (int?)c.Own.NotOpen ?? 0,
            Exempt = (int?)c.Own.Exempt ?? 0,
            Obliged = (int?)(c.Own.Signed + c.Own.Waiting + c.Own.Postponed + c.Own.Declined + c.Own.NotOpen) ?? 0,
        });

    /// <summary>Worst first: lowest share, then most missing; units where nobody is obliged last.</summary>
    public static IQueryable<UnitFigures> Sorted(this IQueryable<UnitFigures> rows, string? key) => (key switch
    {
        "unit" => rows.OrderBy(r => r.Name),
        "-unit" => rows.OrderByDescending(r => r.Name),
        "wajib" => rows.OrderBy(r => r.Obliged),
        "-wajib" => rows.OrderByDescending(r => r.Obliged),
        "sudah" => rows.OrderBy(r => r.Signed),
        "-sudah" => rows.OrderByDescending(r => r.Signed),
        "belum" => rows.OrderBy(r => r.Obliged - r.Signed),
        "-belum" => rows.OrderByDescending(r => r.Obliged - r.Signed),
        "-capaian" => rows.OrderByDescending(r => r.Obliged == 0 ? -1.0 : r.Signed * 1.0 / r.Obliged).ThenBy(r => r.Obliged - r.Signed),
        _ => rows.OrderBy(r => r.Obliged == 0 ? 2.0 : r.Signed * 1.0 / r.Obliged).ThenByDescending(r => r.Obliged - r.Signed),
    }).ThenBy(r => r.Code);

    [SuppressMessage("Globalization", "CA1304", Justification = "Translated to SQL.")]
    [SuppressMessage("Globalization", "CA1311", Justification = "Translated to SQL.")]
    [SuppressMessage("Performance", "CA1862", Justification = "Translated to SQL.")]
    public static IQueryable<Unit> Named(this IQueryable<Unit> units, string? search)
    {
        if (string.IsNullOrWhiteSpace(search)) return units;
        var text = search.Trim().ToLowerInvariant();
        return units.Where(u => u.Name.ToLower().Contains(text));
    }
}
