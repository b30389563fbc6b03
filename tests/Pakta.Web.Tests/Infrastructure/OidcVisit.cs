using System.Net;
using AngleSharp.Html.Parser;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>Somebody's browser on the pages of an <see cref="OidcServer"/>.</summary>
public static class OidcVisit
{
    /// <summary>From the address the site sends to, over sign-in and consent, to the address the server sends back to.</summary>
    public static async Task<Uri> PassAsync(Uri begin, string login)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var (at, issuer) = (begin, begin.GetLeftPart(UriPartial.Authority));
        for (var steps = 0; steps < 12; steps++)
        {
            if (at.GetLeftPart(UriPartial.Authority) != issuer) return at;
            using var page = await client.GetAsync(at);
            if (page.Headers.Location is { } location)
            {
                at = new Uri(at, location);
                continue;
            }
            var form = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync()).QuerySelector("form") ?? throw new InvalidOperationException($"{page.StatusCode} {at}");
            var fields = form.QuerySelectorAll("input[name]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
            if (form.QuerySelector("input[name=login]") is not null) (fields["login"], fields["password"]) = (login, "apa saja");
            using var content = new FormUrlEncodedContent(fields);
            using var answer = await client.PostAsync(new Uri(at, form.GetAttribute("action")), content);
            at = new Uri(at, answer.Headers.Location ?? throw new InvalidOperationException($"{answer.StatusCode} {at}"));
        }
        throw new InvalidOperationException("The server asks for ever.");
    }
}
