namespace Pakta.Web.Features.Shared;

/// <summary>Says what will be here and the one act that brings it. All words in Indonesian or already translated.</summary>
public sealed record Empty(string Title, string Text, string? Action = null, string? Href = null, string Icon = "info-circle");
