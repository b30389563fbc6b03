using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Notices;

/// <summary>
/// The live signatures in the reader's name. Who has no channel of the own (no address, one that is shared, or no mail server) is asked
/// on every page from the next sign-in on; never in the session that signed, for whoever sits there may be the one who should not.
/// </summary>
public sealed class OwnSignatures(CurrentUser user, OwnChannel channel, PaktaDb db, PaktaDatabase database, TimeProvider clock)
{
    // By hand: what a refused command has left in the context must not be saved by a page that only shows something. The row of before the
    // account changed hands makes room.
    private const string Note = """
        INSERT INTO "SigningShowings" ("SignatureId", "At", "By") VALUES ({0}, {1}, {2})
        ON CONFLICT ("SignatureId") DO UPDATE SET "At" = excluded."At", "By" = excluded."By" WHERE "SigningShowings"."At" < {3}
        """;

    /// <summary>Those a page asks about, which so have been shown: it is noted, once for each, and the days of a dispute run from then on.</summary>
    public async Task<IReadOnlyList<OwnSignature>> ShowAsync(CancellationToken cancel)
    {
        var asked = await ToConfirmAsync(cancel);
        if (user.AccountId is not { } account || asked.TrueForAll(s => s.SeenAt is not null)) return asked;
        var (now, held) = (clock.GetUtcNow().UtcDateTime, (await HeldSinceAsync(account, cancel)).UtcDateTime);
        foreach (var signature in asked.Where(s => s.SeenAt is null))
            await db.Database.ExecuteSqlRawAsync(Note, [database.Key(signature.Id.Value), now, database.Key(account), held], cancel);
        return asked;
    }

    /// <summary>Those a page asks about: made before this sign-in, told by no mail, not answered yet.</summary>
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
        var held = await HeldSinceAsync(account, cancel);
        var confirmed = await db.SigningConfirmations.Where(c => ids.Contains(c.SignatureId) && c.At >= held).Select(c => c.SignatureId).ToListAsync(cancel);
        var shown = await db.SigningShowings.Where(s => ids.Contains(s.SignatureId) && s.At >= held).ToDictionaryAsync(s => s.SignatureId, s => s.At, cancel);
        return rows.ConvertAll(r => new OwnSignature(r.Signature.Id, r.Signature.CampaignId, r.Signature.PersonId, r.Signature.UnitId, r.Signature.Slug, r.Signature.Title,
            r.Signature.SignedAt, IndonesianZone.OfRegion(r.Region).Name, r.Signature.Method, confirmed.Contains(r.Signature.Id), disputes.GetValueOrDefault(r.Signature.Id),
            mailed.TryGetValue(r.Signature.Id.Value, out var at) ? at : null,
            shown.TryGetValue(r.Signature.Id, out var seen) ? seen : null));
    }

    // With a new code the account has changed hands, perhaps for the first time to the right ones: what was seen before that, others saw.
    private Task<DateTimeOffset> HeldSinceAsync(Guid account, CancellationToken cancel) =>
        db.ActivationCodes.Where(c => c.AccountId == account && c.UsedAt != null).OrderByDescending(c => c.UsedAt).Select(c => c.UsedAt!.Value).FirstOrDefaultAsync(cancel);

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
