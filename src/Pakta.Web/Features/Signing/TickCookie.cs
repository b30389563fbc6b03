namespace Pakta.Web.Features.Signing;

/// <summary>
/// Ticks of a form whose session had ended: they wait in a short-lived cookie for the return from the sign-in page, also on a
/// browser without JavaScript. Numbers of clauses only, nothing of the person.
/// </summary>
internal static class TickCookie
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public static void Keep(HttpContext http, string slug, IEnumerable<int> ticks) =>
        http.Response.Cookies.Append(Name(slug), string.Join('.', ticks.Where(t => t is > 0 and < 100).Distinct()), new CookieOptions
        {
            HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Life, Path = $"/pakta/{slug}",
        });

    public static int[] Read(HttpContext http, string slug) =>
        http.Request.Cookies[Name(slug)] is { Length: > 0 and < 300 } text
            ? [.. text.Split('.').Select(t => int.TryParse(t, out var n) ? n : 0).Where(n => n > 0)]
            : [];

    public static void Drop(HttpContext http, string slug)
    {
        if (http.Request.Cookies.ContainsKey(Name(slug))) http.Response.Cookies.Delete(Name(slug), new CookieOptions { Path = $"/pakta/{slug}" });
    }

    private static string Name(string slug) => $"pakta-centang-{slug}";
}
