using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Pakta.Web.Features.Shared;

public static class Presentation
{
    public static IServiceCollection AddPaktaPresentation(this IServiceCollection services)
    {
        services.AddSingleton<SharedText>();
        services.TryAddScoped<INavigation, NoNavigation>();
        // Names and punctuation travel as they are; the signs that HTML gives a meaning are escaped all the same.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(
            UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA, UnicodeRanges.GeneralPunctuation));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture("id-ID").AddSupportedCultures("id-ID", "en").AddSupportedUICultures("id-ID", "en");
            options.RequestCultureProviders = [new LanguageCookieProvider()];
        });
        return services;
    }

    public static IMvcBuilder AddFeatureViews(this IMvcBuilder builder)
    {
        builder.AddMvcOptions(BindingSentences.Use);
        builder.AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        builder.Services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FeatureViewLocations()));
        return builder;
    }

    /// <summary>Before routing: language, and a designed page for every refusal and failure that has no body of its own.</summary>
    public static IApplicationBuilder UsePaktaPresentation(this IApplicationBuilder app)
    {
        // In development the framework would send every asset anew and uncompressed; a phone that tries the demo gets what
        // a phone in production gets. Set it to true to see edits of css and js without a build.
        app.ApplicationServices.GetRequiredService<IConfiguration>()["ReloadStaticAssetsAtRuntime"] ??= "false";
        app.UseRequestLocalization();
        app.UseExceptionHandler(ErrorController.Path + "/500");
        app.UseStatusCodePagesWithReExecute(ErrorController.Path + "/{0}");
        return app;
    }
}
