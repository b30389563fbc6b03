using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>Reads what the rules of a merger ask of a record.</summary>
public sealed class MergeSides(PaktaDb db)
{
    public async Task<MergeSide> OfAsync(CivilServant person, DateOnly day, CancellationToken cancel)
    {
        var id = person.Id;
        var records = db.People.Where(p => p.Id == id || p.MergedInto == id).Select(p => p.Id);
        var signed = await db.Signatures.Where(s => records.Contains(s.PersonId) && !db.Revocations.Any(r => r.SignatureId == s.Id))
            .Join(db.Campaigns, s => s.CampaignId, c => c.Id, (_, c) => new { c.Id, c.Title }).ToDictionaryAsync(c => c.Id, c => c.Title, cancel);
        var signsIn = await db.Users.AnyAsync(a => a.PersonId == id && a.ActivatedAt != null, cancel);
        var exemptions = await db.Exemptions.AsNoTracking().Where(e => e.PersonId == id).ToListAsync(cancel);
        var counts = SignerGroups.AllCivilServants.Includes(person.Status) && !exemptions.Exists(e => e.ReachesPast(day));
        return new MergeSide(id, person.MergedInto is not null, signsIn, person.ListedFrom, counts, signed);
    }
}
