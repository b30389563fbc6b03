using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Documents;

namespace Pakta.Web.Features.Signing;

/// <summary>My own certificate: the full one, or the copy for the wall.</summary>
public sealed class MyCertificate(CurrentUser user, PaktaDb db, CertificateFile files)
{
    public async Task<byte[]?> RenderAsync(string slug, bool wallCopy, CancellationToken cancel)
    {
        if (user.PersonId is not { } me) return null;
        var signature = await db.Members.Where(m => m.PersonId == me && m.SignatureId != null)
            .Join(db.Campaigns.Where(c => c.Slug == slug), m => m.CampaignId, c => c.Id, (m, c) => m.SignatureId)
            .SingleOrDefaultAsync(cancel);
        return signature is { } id ? await files.RenderAsync(id, wallCopy, cancel) : null;
    }
}
