namespace Pakta.Core.People;

/// <summary>What the rules of a merger ask of each record.</summary>
/// <param name="Id">The record.</param>
/// <param name="IsMerged">Merged into another already.</param>
/// <param name="SignsIn">Has an activated sign-in.</param>
/// <param name="ListedFrom">First day on the roster; null: since before it was kept.</param>
/// <param name="Counts">A civil servant without an exemption that holds on the day of the merger or later.</param>
/// <param name="Signed">Titles of the rounds with a live signature, by round.</param>
public sealed record MergeSide(PersonId Id, bool IsMerged, bool SignsIn, DateOnly? ListedFrom, bool Counts, IReadOnlyDictionary<CampaignId, string> Signed);
