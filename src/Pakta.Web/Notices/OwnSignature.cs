using Pakta.Core;
using Pakta.Core.Signing;

namespace Pakta.Web.Notices;

/// <summary>A live signature in the reader's own name, and what the reader was told of it.</summary>
/// <param name="MailedAt">When the notice went to an address that is the reader's alone.</param>
/// <param name="SeenAt">When a page first asked the reader about it.</param>
public sealed record OwnSignature(SignatureId Id, CampaignId Round, PersonId Signer, UnitId Unit, string Slug, string Title, DateTimeOffset SignedAt, string Zone,
    SigningMethod Method, bool IsConfirmed, Dispute? Dispute, DateTimeOffset? MailedAt, DateTimeOffset? SeenAt)
{
    public bool IsDisputed => Dispute is { IsOpen: true };

    /// <summary>Until when the reader may say that it was somebody else; null: nothing has told the reader yet.</summary>
    public DateTimeOffset? LastMoment => DisputeRules.LastMoment(MailedAt, SeenAt);

    public bool MayBeDisputed(DateTimeOffset now) => DisputeRules.Open(Dispute is not null, LastMoment, null, now) is null;
}
