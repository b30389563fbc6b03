using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Tests.Features.Coverage;

/// <summary>The real site over a scratch directory; signing in sets the real cookie, only the password is left out.</summary>
internal class CoverageApp : WebApplicationFactory<Program>
{
    private readonly string _directory = Directory.CreateTempSubdirectory("pakta-coverage-").FullName;

    public async Task<T> DataAsync<T>(Func<PaktaDb, Task<T>> work)
    {
        using var scope = Services.CreateScope();
        return await work(scope.ServiceProvider.GetRequiredService<PaktaDb>());
    }

    public async Task<HttpClient> ClientOfAsync(Guid account)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await client.GetAsync($"/uji-masuk?akun={account}");
        return client;
    }

    public static async Task<IDocument> PageAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        Assert.That((int)response.StatusCode, Is.EqualTo(200), address);
        return await BrowsingContext.New().OpenAsync(async r => r.Content(await response.Content.ReadAsStringAsync()));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development").UseSetting("Data:Directory", _directory).UseSetting("Demo:Enabled", "false");
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<IStartupFilter, SignIn>();
            Extend(services);
        });
    }

    protected virtual void Extend(IServiceCollection services)
    {
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_directory)) Directory.Delete(_directory, true);
    }

    private sealed class SignIn : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                if (http.Request.Path != "/uji-masuk") return rest(http);
                return http.RequestServices.GetRequiredService<SignIns>().BeginAsync(Guid.Parse(http.Request.Query["akun"].ToString()), SessionProof.Passkey, http.RequestAborted);
            });
            next(app);
        };
    }
}
