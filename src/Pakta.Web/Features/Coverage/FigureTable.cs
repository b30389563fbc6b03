using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Coverage;

/// <summary>A page of rows; <paramref name="All"/> counts the rows of every page, <paramref name="File"/> is the address without ending, null where there is no file.</summary>
public sealed record FigureTable(string Title, IReadOnlyList<CoverageRow> Rows, int All, Pager Pager, string? Search, string? File)
{
    public const int PageSize = 100;

    public static Pager PagerFor(int page, int all) => new(page, Math.Max(1, (all + PageSize - 1) / PageSize));
}
