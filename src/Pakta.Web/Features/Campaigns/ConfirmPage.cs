using Pakta.Core.Campaigns;

namespace Pakta.Web.Features.Campaigns;

/// <summary>Asks once more before a round changes; no modal, so that it works without scripts.</summary>
public sealed record ConfirmPage(string Act, Campaign Campaign, string RootName, string Zone, ConfirmForm Form);

/// <summary>What some of the acts ask for.</summary>
public sealed class ConfirmForm
{
    public const int Longest = 1000;

    public string? Reason { get; set; }
    public string? Numbers { get; set; }
    public string? Until { get; set; }
}
