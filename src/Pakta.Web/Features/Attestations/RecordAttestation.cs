using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Attestations;

/// <summary>Records that the superior knows of the unit's signatures, or who was there as a witness today.</summary>
public sealed class RecordAttestation(PaktaDb db, CurrentUser user, AuditTrail trail, TimeProvider clock)
{
    /// <summary>So many witnesses fit on a certificate.</summary>
    public const int MostWitnesses = 6;

    public async Task<Result<Done>> AcknowledgeAsync(AttestationPage page, CancellationToken cancel)
    {
        if (!page.IsHead || page.Signed == 0 || user.PersonId is not { } me) return new NothingToAcknowledge();
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == me, cancel);
        var authority = await user.AuthorityAsync(cancel);
        var post = authority.Grants.First(g => g.Role is Role.Ppk or Role.Head && g.UnitId == page.Unit.Id);
        var now = clock.GetUtcNow();
        db.Attestations.Add(Attestation.Acknowledge(Guid.CreateVersion7(now), page.Campaign.Id, page.Unit.Id, me, person.FullName,
            PositionOf(post, person.Position), now, user.AccountId));
        await trail.AddAsync(AuditActs.UnitAcknowledged, AuditSubject.Of(page.Unit), authority, cancel, AuditChange.Set("putaran", page.Campaign.Slug));
        return new Done();
    }

    public async Task<Result<Done>> WitnessAsync(AttestationPage page, WitnessForm form, CancellationToken cancel)
    {
        if (Short(form.Nama) is not { } name || Short(form.Jabatan) is not { } position || Short(form.Lembaga) is not { } body) return new WitnessIsIncomplete();
        var zone = IndonesianZone.OfRegion(page.Unit.Region);
        var now = clock.GetUtcNow();
        if (page.Recorded.Count(a => a.Kind == AttestationKind.Witnessed && zone.Date(a.At) == zone.Date(now)) >= MostWitnesses) return new TooManyWitnesses(MostWitnesses);
        db.Attestations.Add(Attestation.Witness(Guid.CreateVersion7(now), page.Campaign.Id, page.Unit.Id, name, position, body, now, user.AccountId));
        await trail.AddAsync(AuditActs.WitnessRecorded, AuditSubject.Of(page.Unit), await user.AuthorityAsync(cancel), cancel,
            AuditChange.Set("putaran", page.Campaign.Slug), AuditChange.Set("saksi", $"{name}, {position}, {body}"));
        return new Done();
    }

    private static string PositionOf(Grant post, string position) =>
        post.Title ?? (post.Acting is { } acting ? $"{acting} Kepala {post.UnitName}" : position);

    private static string? Short(string? text) => text?.Trim() is { Length: > 0 and <= 200 } given ? given : null;
}

/// <summary>A witness as typed.</summary>
public sealed class WitnessForm
{
    public string? Nama { get; set; }
    public string? Jabatan { get; set; }
    public string? Lembaga { get; set; }
}
