using Microsoft.AspNetCore.Http.Extensions;

namespace Pakta.Web.Features.Shared;

/// <summary>A column that sorts by link: ?urut=key, and ?urut=-key for the other way.</summary>
public sealed record SortHead(string Key, string Text, bool Right = false)
{
    public const string Query = "urut";

    public string? State(HttpRequest request)
    {
        var now = request.Query[Query].ToString();
        return now == Key ? "ascending" : now == "-" + Key ? "descending" : null;
    }

    public string Link(HttpRequest request)
    {
        var kept = request.Query.Where(pair => pair.Key is not Query and not Pager.Query);
        return request.PathBase + request.Path + new QueryBuilder(kept) { { Query, request.Query[Query] == Key ? "-" + Key : Key } };
    }
}
