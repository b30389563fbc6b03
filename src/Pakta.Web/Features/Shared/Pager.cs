using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Pakta.Web.Features.Shared;

/// <summary>Pages are counted from 1 and asked for with ?halaman=n; every other part of the query is kept.</summary>
public sealed record Pager(int Page, int Pages)
{
    public const string Query = "halaman";

    /// <summary>The page that is asked for, or the nearest that there is; one empty page where there is nothing.</summary>
    public static Pager Of(int page, int rows, int pageSize)
    {
        var pages = Math.Max(1, (rows + pageSize - 1) / pageSize);
        return new Pager(Math.Clamp(page, 1, pages), pages);
    }

    public static string Link(HttpRequest request, int page)
    {
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != Query)) { { Query, page.ToString(CultureInfo.InvariantCulture) } };
        return request.PathBase + request.Path + query;
    }
}
