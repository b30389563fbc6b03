namespace Pakta.Web.Access;

/// <summary>A browser in words that its owner knows again: <c>Chrome di Android</c>. Versions say nothing to people.</summary>
public static class BrowserWords
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Mark, string Name)[] Devices =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Of(string? agent) => agent is not { Length: > 0 } ? "Peramban" : $"{First(Browsers, agent) ?? "Peramban"} di {First(Devices, agent) ?? "perangkat lain"}";

    private static string? First((string Mark, string Name)[] marks, string agent) => marks.FirstOrDefault(m => agent.Contains(m.Mark, StringComparison.Ordinal)).Name;
}
