using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>One browser: a cookie jar, pages, forms. Redirects are not followed, so that a test sees them.</summary>
public sealed class Visitor : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly Uri _address;

    public Visitor(WebApplicationFactory<Program> factory, Uri address)
    {
        _address = address;
        Client = factory.CreateDefaultClient(address, new CookieContainerHandler(_cookies));
    }

    public HttpClient Client { get; }

    public CookieCollection Cookies => _cookies.GetCookies(_address);

    /// <summary>Puts a cookie into the jar, as if a page had set it.</summary>
    public void Take(string name, string value) => _cookies.Add(_address, new Cookie(name, value, "/"));

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page at an address, which must answer 200.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), $"GET {path} → {response.Headers.Location}");
        return await ReadAsync(response);
    }

    /// <summary>The page an answer carries.</summary>
    public async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        using var context = BrowsingContext.New(Configuration.Default);
        return await new HtmlParser(new HtmlParserOptions(), context).ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }

    /// <summary>
    /// Fills and sends a form of a page as a browser would: what the page prefilled (the antiforgery token with it), overridden
    /// by <paramref name="fields"/>. <paramref name="action"/> names the form where the page has several.
    /// </summary>
    public async Task<HttpResponseMessage> PostFormAsync(string page, IEnumerable<(string Name, string Value)> fields, string? action = null)
    {
        var form = FormFields.Find(await PageAsync(page), page, action);
        using var content = new FormUrlEncodedContent(form.With(fields));
        return await Client.PostAsync(new Uri(form.Action, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> PostFormAsync(string page, object fields, string? action = null) =>
        PostFormAsync(page, fields.GetType().GetProperties().Select(p => (p.Name, Convert.ToString(p.GetValue(fields),
            System.Globalization.CultureInfo.InvariantCulture) ?? "")), action);

    /// <summary>Sends fields that no form of the site offers, with a genuine token taken from some page: what a forger would try.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string tokenFrom, IEnumerable<(string Name, string Value)> fields)
    {
        var token = FormFields.Token(await PageAsync(tokenFrom));
        using var content = new FormUrlEncodedContent(
            fields.Append((FormFields.TokenName, token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await Client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public void Dispose() => Client.Dispose();
}
