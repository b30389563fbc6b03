using Pakta.Core;

namespace Pakta.Web.Devices;

/// <summary>A signature at a kiosk, and who stood beside; copied from the private record after the log had it.</summary>
public sealed class AssistedSigning
{
    public SignatureId SignatureId { get; init; }
    public CampaignId CampaignId { get; init; }
    public PersonId PersonId { get; init; }

    /// <summary>At the signing.</summary>
    public UnitId UnitId { get; init; }
    public Guid HelperId { get; init; }
}
