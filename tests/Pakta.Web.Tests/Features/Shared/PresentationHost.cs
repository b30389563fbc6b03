using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Tests.Features.Shared;

/// <summary>The presentation alone, as the house wires it: views, languages, appearance, error pages; no database.</summary>
internal sealed class PresentationHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PresentationHost(WebApplication app)
    {
        _app = app;
        Client = new HttpClient(new CookieHandler(app.GetTestServer().CreateHandler())) { BaseAddress = new Uri("http://localhost") };
    }

    public HttpClient Client { get; }

    public static async Task<PresentationHost> StartAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Pakta.Web", EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Services.AddControllersWithViews().AddFeatureViews();
        builder.Services.AddPaktaPresentation();
        var app = builder.Build();
        app.UsePaktaPresentation();
        app.UseRouting();
        app.MapGet("/uji/gagal", string () => throw new InvalidOperationException("rahasia"));
        app.MapGet("/uji/penyimpanan", string () => throw new Npgsql.NpgsqlException("rahasia", new TimeoutException()));
        app.MapGet("/uji/{status:int}", (int status) => Results.StatusCode(status));
        app.MapControllers();
        await app.StartAsync();
        return new PresentationHost(app);
    }

    public async Task<IDocument> PageAsync(string path) => await ParseAsync(await Client.GetAsync(path));

    public static async Task<IDocument> ParseAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html));
    }

    /// <summary>Presses a button of the page as a browser would, token and all.</summary>
    public async Task<HttpResponseMessage> PressAsync(IDocument page, string name, string value, string? back = null)
    {
        var form = page.QuerySelector($"button[name={name}][value={value}]")!.Closest("form")!;
        var fields = form.QuerySelectorAll("input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        fields[name] = value;
        fields["kembali"] = back ?? fields["kembali"];
        return await Client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class CookieHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly System.Net.CookieContainer _jar = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("Cookie", _jar.GetCookieHeader(request.RequestUri!));
            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
                _jar.SetCookies(request.RequestUri!, cookie);
            return answer;
        }
    }
}
