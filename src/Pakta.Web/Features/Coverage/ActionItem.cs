namespace Pakta.Web.Features.Coverage;

/// <summary>Something to do, the people it would move, and the act beside it.</summary>
public sealed record ActionItem(string Unit, string Text, string Label, string Href, int People);
