using Pakta.Core.Campaigns;

namespace Pakta.Web.Features.Campaigns;

/// <summary>How and by whom units are opened.</summary>
public sealed record Opening(OpeningManner Manner, Guid? By, string? Reason = null, string? Message = null, DateTimeOffset? Deadline = null);
