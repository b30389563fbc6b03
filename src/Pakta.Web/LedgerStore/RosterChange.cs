using Pakta.Core;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// Of whom a leaf that changes the roster of a round speaks, behind its salted root (<see cref="SaltedRoster"/>). The text of an
/// entry: place before, space, place after; a place is the unit's code, <c>:</c> and <c>o</c> (obliged) or <c>s</c> (obliged and
/// signed), or <c>-</c> outside the denominator. Never changed, never deleted.
/// </summary>
public sealed class RosterChange
{
    private const string Outside = "-";

    public Guid Id { get; set; }
    public CampaignId CampaignId { get; set; }
    public byte[] Salt { get; set; } = [];
    public byte[] Entries { get; set; } = [];

    public string Root() => SaltedRoster.Root(Salt, Entries);

    internal static string Text(string? before, string? after) => $"{before ?? Outside} {after ?? Outside}";

    internal static string Place(string code, bool signed) => $"{code}:{(signed ? 's' : 'o')}";

    /// <summary>How many more are obliged, and how many more of these have signed.</summary>
    public (int Obliged, int Signed) Sum()
    {
        var (obliged, signed) = (0, 0);
        foreach (var text in SaltedRoster.Texts(Entries))
        {
            var places = text.Split(' ');
            Count(places[0], -1);
            Count(places[^1], 1);
        }
        return (obliged, signed);

        void Count(string place, int sign)
        {
            if (place == Outside) return;
            obliged += sign;
            if (place.EndsWith(":s", StringComparison.Ordinal)) signed += sign;
        }
    }
}
