namespace Pakta.Web.Features.Shared;

/// <summary>One step back up; the last one of a list has no address: it is the page itself.</summary>
public sealed record Crumb(string Text, string? Href = null);
