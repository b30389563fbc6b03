using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Notices;

/// <summary>
/// The live signatures in the reader's name. Who has no channel of the own (no address, one that is shared, or no mail server) is asked
/// at the next sign-in; never in the session that signed, for whoever sits there may be the one who should not.
/// </summary>
public sealed class OwnSignatures(CurrentUser user, OwnChannel channel, PaktaDb db)
{
    /// <summary>Those the first page asks about: made before this sign-in, told by no mail, not answered yet.</summary>
    public async Task<List<OwnSignature>> ToConfirmAsync(CancellationToken cancel)
    {
        if (user.PersonId is null || user.Session?.BeganAt is not { } began) return [];
        var all = await LoadAsync(s => s.SignedAt < began && !db.Disputes.Any(d => d.SignatureId == s.Id), cancel);
        return all.FindAll(s => s.MailedAt is null && !s.IsConfirmed);
    }

    public async Task<OwnSignature?> InAsync(string slug, CancellationToken cancel) =>
        (await LoadAsync(s => db.Campaigns.Any(c => c.Id == s.CampaignId && c.Slug == slug), cancel)).SingleOrDefault();

    private async Task<List<OwnSignature>> LoadAsync(System.Linq.Expressions.Expression<Func<Signature, bool>> which, CancellationToken cancel)
    {
        if (user is not { PersonId: { } me, AccountId: { } account }) return [];
        var rows = await db.Signatures.AsNoTracking().Where(which)
            .Where(s => db.Members.Any(m => m.PersonId == me && m.SignatureId == s.Id && m.CampaignId == s.CampaignId))
            .Join(db.Campaigns, s => s.CampaignId, c => c.Id, (s, c) => new { s.Id, s.CampaignId, s.PersonId, s.UnitId, c.Slug, c.Title, s.SignedAt, s.Method })
            .Join(db.Units, x => x.UnitId, u => u.Id, (x, u) => new { Signature = x, u.Region }).ToListAsync(cancel);
        if (rows.Count == 0) return [];
        SignatureId[] ids = [.. rows.Select(r => r.Signature.Id)];
        var disputes = await db.Disputes.AsNoTracking().Where(d => ids.Contains(d.SignatureId)).ToDictionaryAsync(d => d.SignatureId, cancel);
        var mailed = await MailedAsync(me, [.. ids.Select(i => i.Value)], cancel);
        // With a new code the account has changed hands, perhaps for the first time to the right ones: what was seen before that, others saw.
        var held = await db.ActivationCodes.Where(c => c.AccountId == account && c.UsedAt != null).OrderByDescending(c => c.UsedAt).Select(c => c.UsedAt!.Value).FirstOrDefaultAsync(cancel);
        var confirmed = await db.SigningConfirmations.Where(c => ids.Contains(c.SignatureId) && c.At >= held).Select(c => c.SignatureId).ToListAsync(cancel);
        var sessions = await db.Sessions.Where(s => s.AccountId == account && s.BeganAt >= held).Select(s => s.BeganAt).ToListAsync(cancel);
        return rows.ConvertAll(r => new OwnSignature(r.Signature.Id, r.Signature.CampaignId, r.Signature.PersonId, r.Signature.UnitId, r.Signature.Slug, r.Signature.Title,
            r.Signature.SignedAt, IndonesianZone.OfRegion(r.Region).Name, r.Signature.Method, confirmed.Contains(r.Signature.Id), disputes.GetValueOrDefault(r.Signature.Id),
            mailed.TryGetValue(r.Signature.Id.Value, out var at) ? at : null,
            sessions.Where(s => s > r.Signature.SignedAt).Select(s => (DateTimeOffset?)s).Min()));
    }

    // The mail of a signing has the signature's own id.
    private async Task<Dictionary<Guid, DateTimeOffset>> MailedAsync(PersonId me, Guid[] ids, CancellationToken cancel)
    {
        var sent = await db.Outbox.Where(m => ids.Contains(m.Id) && m.SentAt != null).Select(m => new { m.Id, m.To, At = m.SentAt!.Value }).ToListAsync(cancel);
        var own = new Dictionary<Guid, DateTimeOffset>();
        foreach (var mail in sent)
            if (await channel.IsOfAsync(me, mail.To, cancel)) own.Add(mail.Id, mail.At);
        return own;
    }
}
