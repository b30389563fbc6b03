using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Pakta.Web.Features.Shared;

/// <summary>Pages are counted from 1 and asked for with ?halaman=n; every other part of the query is kept.</summary>
public sealed record Pager(int Page, int Pages)
{
    public const string Query = "halaman";

    public static string Link(HttpRequest request, int page)
    {
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != Query)) { { Query, page.ToString(CultureInfo.InvariantCulture) } };
        return request.PathBase + request.Path + query;
    }
}
