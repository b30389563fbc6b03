using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Features.RosterImport;

/// <summary>
/// A file of 25 MB and the form around it on this action alone. A larger one is read to its end and thrown away, so that the
/// browser gets a page with a sentence and not a broken connection.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadLimitAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const long Limit = 26L * 1024 * 1024;
    private const long MostDrained = 200L * 1024 * 1024;

    /// <summary>Before the antiforgery filter reads the form.</summary>
    public int Order => 100;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var size = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        var length = http.Request.ContentLength ?? 0;
        if (size is { IsReadOnly: false }) size.MaxRequestBodySize = length > Limit ? Math.Min(length, MostDrained) : Limit;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = Limit }));
        if (length <= Limit) return;
        if (length <= MostDrained) await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        context.Result = ImportController.Refuse(context, UnreadableFile.TooLarge, StatusCodes.Status413PayloadTooLarge);
    }
}
