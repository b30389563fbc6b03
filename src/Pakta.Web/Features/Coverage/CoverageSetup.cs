namespace Pakta.Web.Features.Coverage;

public static class CoverageSetup
{
    public static IServiceCollection AddCoverageFeature(this IServiceCollection services) => services
        .AddScoped<CoverageScope>()
        .AddScoped<ShowCoverage>()
        .AddScoped<ShowPast>()
        .AddScoped<AsOfFields>()
        .AddScoped<ChildRows>()
        .AddScoped<FindActions>()
        .AddScoped<PostponementsEnding>()
        .AddScoped<FigureFile>()
        .AddScoped<ListMissing>()
        .AddScoped<MissingFile>()
        .AddScoped<RegionFigures>()
        .AddScoped<ShowRegion>();
}
