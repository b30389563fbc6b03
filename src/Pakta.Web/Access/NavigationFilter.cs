using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Pakta.Web.Access;

/// <summary>Loads the header for a page. Not for the page about a failure: what failed may be the database.</summary>
public sealed class NavigationFilter(PaktaNavigation navigation) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is ViewResult && http.Features.Get<IExceptionHandlerFeature>() is null)
            await navigation.LoadAsync(http.RequestAborted);
        await next();
    }
}
