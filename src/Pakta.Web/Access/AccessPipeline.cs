namespace Pakta.Web.Access;

/// <summary>Where access stands in the pipeline.</summary>
public static class AccessPipeline
{
    /// <summary>After routing: limits first, so that a flood costs no database; then who it is and what is allowed.</summary>
    public static IApplicationBuilder UsePaktaAccess(this IApplicationBuilder app)
    {
        app.CountRefusals();
        app.RefuseForeignRequests();
        app.Use(AnswerWithoutSession);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }

    // Such an endpoint is public by itself, so nothing of what follows has a say; it keeps its own limits.
    private static Task AnswerWithoutSession(HttpContext http, RequestDelegate next) =>
        http.GetEndpoint() is { RequestDelegate: { } answer } endpoint && endpoint.Metadata.GetMetadata<NoSessionAttribute>() is not null
            ? answer(http)
            : next(http);
}
