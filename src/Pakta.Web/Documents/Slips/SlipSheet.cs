namespace Pakta.Web.Documents.Slips;

/// <summary>What stands on the slips of one batch, and on the list that goes with them. Holds plain codes: it lives as long as the request.</summary>
public sealed record SlipSheet(string Number, string Unit, string PrintedBy, DateTimeOffset At, string PrintedAt, int Days, string SiteUrl, string Host, string HelpDesk,
    IReadOnlyList<Slip> Slips);

/// <param name="Name">With titles.</param>
/// <param name="Unit">The person's own.</param>
/// <param name="Code">Five, a hyphen, five.</param>
public sealed record Slip(string Name, string Unit, string Code);
