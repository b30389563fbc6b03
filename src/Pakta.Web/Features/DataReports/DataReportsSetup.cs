namespace Pakta.Web.Features.DataReports;

public static class DataReportsSetup
{
    public static IServiceCollection AddDataReportsFeature(this IServiceCollection services) => services
        .AddSingleton<ReportLink>()
        .AddScoped<MyData>()
        .AddScoped<ListReports>()
        .AddScoped<ShowReport>()
        .AddScoped<AnswerReport>();
}
