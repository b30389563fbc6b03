using Microsoft.AspNetCore.Http.Extensions;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Coverage;

/// <summary>Counts as the shared parts of a page take them; the counts have passed <see cref="CoverageView"/>.</summary>
public static class FigureParts
{
    public static StackedBar Bar(CoverageCount count, string label) =>
        new(count.Signed, count.Waiting, count.Postponed, count.Declined, count.NotOpen, label);

    public static StateChips Chips(CoverageCount count, bool refusals) => new(count.Signed, count.Waiting, count.NotActivated, count.Postponed,
        refusals ? count.Declined : null, count.NotOpen, count.Exempt);

    public static string StateWord(CampaignState state) => state switch
    {
        CampaignState.Draft => "draf",
        CampaignState.Trial => "uji coba",
        CampaignState.Open => "terbuka",
        CampaignState.Closed => "ditutup",
        CampaignState.Cancelled => "dibatalkan",
    };

    /// <summary>A file holds the table in view: its search and order, every page of it.</summary>
    public static string FileQuery(HttpRequest request) =>
        new QueryBuilder(request.Query.Where(pair => pair.Key is SortHead.Query or "cari" or "keadaan")).ToString();
}
