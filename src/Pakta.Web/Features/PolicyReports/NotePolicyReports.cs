using System.Text.Json;

namespace Pakta.Web.Features.PolicyReports;

/// <summary>
/// Writes down which directive stopped what on which page: of addresses only host and first segment, for the rest may be somebody's
/// secret. Whatever is not a report is passed over; anybody may send anything here.
/// </summary>
public sealed partial class NotePolicyReports(ILogger<NotePolicyReports> logger)
{
    public const int Longest = 16 * 1024;
    private const int MostAtOnce = 5;
    private const int LongestName = 60;

    public async Task RunAsync(Stream body, CancellationToken cancel)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(body, new JsonDocumentOptions { MaxDepth = 8 }, cancel);
            foreach (var report in Reports(json.RootElement).Take(MostAtOnce))
                Stopped(Name(report, "effectiveDirective", "effective-directive", "violated-directive"), Place(report, "blockedURL", "blocked-uri"), Place(report, "documentURL", "document-uri"));
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            Unreadable();
        }
    }

    private static IEnumerable<JsonElement> Reports(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().Select(r => Inner(r, "body")).OfType<JsonElement>(),
        JsonValueKind.Object when Inner(root, "csp-report") is { } one => [one],
        _ => [],
    };

    private static JsonElement? Inner(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : null;

    private static string? Text(JsonElement report, string[] names) =>
        names.Select(n => report.TryGetProperty(n, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null).FirstOrDefault(v => v is not null);

    private static string Name(JsonElement report, params string[] names) => Plain(Text(report, names));

    private static string Place(JsonElement report, params string[] names) =>
        Text(report, names) is not { } text ? "-" : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? Plain($"{address.Host}/{address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()}") : Plain(text);

    // No line breaks and nothing long: it ends in a log.
    private static string Plain(string? text) => string.Concat((text ?? "-").Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '/' or ':' or '_').Take(LongestName));

    [LoggerMessage(LogLevel.Warning, "The policy of a page stopped something: {Directive} stopped {What} on {Page}.")]
    private partial void Stopped(string directive, string what, string page);

    [LoggerMessage(LogLevel.Information, "What came as a report of the page policy could not be read.")]
    private partial void Unreadable();
}
