namespace Pakta.Web.Features.Shared;

/// <summary>What the header shows to the present reader; the house registers its own.</summary>
public interface INavigation
{
    IReadOnlyList<NavItem> Items { get; }
    string? SignedInAs { get; }
    string? Agency { get; }
}
