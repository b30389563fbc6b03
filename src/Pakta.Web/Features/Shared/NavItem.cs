namespace Pakta.Web.Features.Shared;

/// <param name="Label">The Indonesian word; the header translates it.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Waiting">So many things wait there; shown unless 0.</param>
public sealed record NavItem(string Label, string Href, int Waiting = 0)
{
    public bool Covers(PathString path) => path.StartsWithSegments(Href, StringComparison.OrdinalIgnoreCase);
}
