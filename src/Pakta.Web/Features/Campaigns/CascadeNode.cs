using Pakta.Core.Campaigns;
using Pakta.Core.Organization;

namespace Pakta.Web.Features.Campaigns;

/// <summary>A unit in the tree of a round.</summary>
public sealed record CascadeNode(string Slug, string Zone, string Code, string Name, CascadeHead? Head, UnitOpening? Opening, string? OpenedBy,
    CascadeWait Wait, bool MayOpen, bool MayPassOn, bool IsMine, List<CascadeNode> Below)
{
    public int Units => 1 + Below.Sum(b => b.Units);

    public int OpenUnits => (Opening is null ? 0 : 1) + Below.Sum(b => b.OpenUnits);

    public IEnumerable<CascadeNode> All => Below.SelectMany(b => b.All).Prepend(this);
}

/// <summary>Who heads a unit now, and how far this person is in the round.</summary>
public sealed record CascadeHead(string Name, ActingKind? Acting, string? Phone, bool IsActivated, bool HasSigned);
