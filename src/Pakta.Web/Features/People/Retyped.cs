namespace Pakta.Web.Features.People;

/// <summary>After a refusal the page comes again; the form that was sent shows what was typed, the others their own.</summary>
public sealed class Retyped(HttpRequest request, string action)
{
    /// <summary>Was this the form?</summary>
    public bool IsSent { get; } = request.HasFormContentType && request.Path.Value!.EndsWith("/" + action, StringComparison.Ordinal);

    public string? Or(string field, string? own) => IsSent ? request.Form[field].ToString() : own;

    public string? Or(string field, DateOnly own) => Or(field, own.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    public string? this[string field] => Or(field, (string?)null);
}
