using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;

namespace Pakta.Web.Rounds;

/// <summary>Who may sign: the staff of open units, and heads.</summary>
internal sealed class Doors(Campaign campaign, HashSet<UnitId> open, ILookup<PersonId, Doors.Post> posts)
{
    /// <summary>A head and the unit of the round that is headed.</summary>
    public sealed record Post(PersonId Person, UnitId Unit, UnitId? Parent, UnitKind Kind);

    public PersonId[] Heads => [.. posts.Select(p => p.Key)];

    /// <summary>The unit where a head from outside has a place; of several the oldest one, always the same.</summary>
    public UnitId? PlaceOf(PersonId person) => posts[person].MinBy(p => p.Unit.Value)?.Unit;

    /// <summary>
    /// Own unit open; or head of a unit whose parent is open; or head of the root, who waits for nobody; or the Sekda where the
    /// Sekda opens the round.
    /// </summary>
    public bool IsOpen(PersonId person, UnitId unit) => open.Contains(unit) || posts[person].Any(MaySignAsHead);

    private bool MaySignAsHead(Post post) =>
        post.Unit == campaign.RootUnitId
        || (post.Parent is { } parent && open.Contains(parent))
        || (campaign.Opener == Opener.Sekda && post.Kind == UnitKind.Setda && post.Parent == campaign.RootUnitId);
}
