namespace Pakta.Web.Access;

/// <summary>Where access stands in the pipeline.</summary>
public static class AccessPipeline
{
    /// <summary>After routing: limits first, so that a flood costs no database; then who it is and what is allowed.</summary>
    public static IApplicationBuilder UsePaktaAccess(this IApplicationBuilder app) =>
        app.UseWhen(http => http.GetEndpoint()?.Metadata.GetMetadata<NoSessionAttribute>() is null, branch =>
        {
            branch.UseRateLimiter();
            branch.UseAuthentication();
            branch.UseAuthorization();
        });
}
