namespace Pakta.Web.Features.Shared;

internal sealed class NoNavigation : INavigation
{
    public IReadOnlyList<NavItem> Items => [];
    public string? SignedInAs => null;
    public string? Agency => null;
    public bool NeedsFactor => false;
}
