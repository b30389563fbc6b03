using Pakta.Core.Campaigns;

namespace Pakta.Web.Features.Campaigns;

/// <param name="HasSigned">Has the reader signed in this round?</param>
/// <param name="IsOther">A head above or the HR office opens the unit for its head.</param>
public sealed record PassOnPage(Campaign Campaign, string Zone, CascadeNode Unit, bool HasSigned, bool IsOther, PassOnForm Form);

public sealed class PassOnForm
{
    public string? Message { get; set; }
    public string? Deadline { get; set; }
    public string? Reason { get; set; }
}
