namespace Pakta.Web.Features.Shared;

/// <summary><paramref name="Label"/> is the Indonesian word; the header translates it.</summary>
public sealed record NavItem(string Label, string Href)
{
    public bool Covers(PathString path) => path.StartsWithSegments(Href, StringComparison.OrdinalIgnoreCase);
}
