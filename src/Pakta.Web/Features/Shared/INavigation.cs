namespace Pakta.Web.Features.Shared;

/// <summary>What the header shows to the present reader; the house registers its own.</summary>
public interface INavigation
{
    IReadOnlyList<NavItem> Items { get; }
    string? SignedInAs { get; }
    string? Agency { get; }

    /// <summary>The reader is an official whose authority waits for a second factor.</summary>
    bool NeedsFactor { get; }
}
