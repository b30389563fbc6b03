using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Devices;
using Pakta.Web.Documents;
using Pakta.Web.Features;
using Pakta.Web.Features.Shared;
using Pakta.Web.LedgerStore;
using Pakta.Web.Rounds;
using Pakta.Web.Mail;
using Pakta.Web.Notices;
using Pakta.Web.Settings;

namespace Pakta.Web.Hosting;

/// <summary>Builds, prepares and wires the one executable.</summary>
public static class PaktaHost
{
    public const string DefaultUrl = "http://localhost:5080";

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Standard output belongs to the results of verbs and to the demo's table.
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.UseStaticWebAssets();
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        AddSettings(builder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<Proxies>().AddSingleton<IConfigureOptions<ForwardedHeadersOptions>>(p => p.GetRequiredService<Proxies>());
        builder.Services.AddSingleton<StartChecks>().AddSingleton<DatabaseChecks>().AddSingleton<PublicUrlMemory>();
        builder.Services.AddPaktaData();
        builder.Services.AddPaktaAccess();
        builder.Services.AddPaktaAuditing();
        builder.Services.AddPaktaMail();
        builder.Services.AddPaktaNotices();
        builder.Services.AddPaktaDevices();
        builder.Services.AddPaktaPresentation();
        builder.Services.AddSingleton<RefusalText>();
        builder.Services.AddPaktaRounds();
        builder.Services.AddPaktaLedger();
        builder.Services.AddPaktaDocuments();
        builder.Services.AddPaktaFeatures();
        builder.Services.AddControllersWithViews(o => o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute())).AddFeatureViews();
        return builder;
    }

    /// <summary>Settings fit to serve with, one writer on the data directory, the schema of this version.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        var services = app.Services;
        services.GetRequiredService<StartChecks>().Run();
        services.GetRequiredService<InstanceLock>().Take();
        await services.GetRequiredService<DatabaseChecks>().RunAsync(CancellationToken.None);
        await services.GetRequiredService<SchemaUpgrade>().RunAsync(CancellationToken.None);
        await services.GetRequiredService<PublicUrlMemory>().CheckAsync(CancellationToken.None);
    }

    public static void UsePakta(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Proxies>().Any) app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UsePaktaPresentation();
        app.UseRouting();
        app.UsePaktaAccess();
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
    }

    private static void AddSettings(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.Services.Configure<SiteOptions>(configuration.GetSection("Site"));
        builder.Services.PostConfigure<SiteOptions>(site =>
        {
            if (site.PublicUrl.Length == 0) site.PublicUrl = (configuration["urls"] ?? DefaultUrl).Split(';')[0];
            site.PublicUrl = site.PublicUrl.TrimEnd('/').ToLower(CultureInfo.InvariantCulture);
        });
        builder.Services.Configure<DataOptions>(configuration.GetSection("Data"));
        builder.Services.Configure<DatabaseOptions>(configuration.GetSection("Database"));
        builder.Services.Configure<MailOptions>(configuration.GetSection("Mail"));
        builder.Services.Configure<SealOptions>(configuration.GetSection("Seal"));
        builder.Services.Configure<LedgerOptions>(configuration.GetSection("Ledger"));
        builder.Services.Configure<SsoOptions>(configuration.GetSection("Sso"));
        builder.Services.Configure<RateLimitsOptions>(configuration.GetSection("RateLimits"));
        builder.Services.Configure<DeviceAlertOptions>(configuration.GetSection("DeviceAlert"));
        builder.Services.Configure<DemoOptions>(configuration.GetSection("Demo"));
    }
}
