using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Core.Signing;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>
/// What the base rows (posts, openings, signatures less revocations, declines, absences, accounts) say at a moment: dates hold on
/// <paramref name="Day"/>, instants until <paramref name="Until"/>.
/// </summary>
internal sealed record RoundMoment(DateOnly Day, DateTimeOffset Until)
{
    /// <summary>Today and all that is written, whatever another node's clock says of it.</summary>
    public static RoundMoment Present(DateOnly today) => new(today, DateTimeOffset.MaxValue);

    /// <summary>The end of a civil date.</summary>
    public static RoundMoment EndOf(DateOnly day, IndonesianZone zone) => new(day, new DateTimeOffset(day, TimeOnly.MaxValue, zone.Offset));

    public IQueryable<UnitId> Opened(PaktaDb db, CampaignId campaign) =>
        db.UnitOpenings.Where(o => o.CampaignId == campaign && o.At <= Until).Select(o => o.UnitId);

    public IQueryable<Appointment> Heads(PaktaDb db) => db.Appointments.AsNoTracking()
        .Where(a => a.PersonId != null && (a.Role == Role.Head || a.Role == Role.Ppk))
        .Where(a => a.From <= Day && (a.Until == null || a.Until >= Day) && (a.EndedAt == null || a.EndedAt > Until));

    /// <summary>Two records that were one by then.</summary>
    public IQueryable<Merger> Mergers(PaktaDb db)
    {
        // None lies ahead, but a day may have begun further east.
        var all = Until == DateTimeOffset.MaxValue;
        return db.Mergers.AsNoTracking().Where(m => m.ConfirmedAt != null && (all || m.From <= Day));
    }

    public IQueryable<Signature> Live(PaktaDb db, CampaignId campaign) => db.Signatures.AsNoTracking()
        .Where(s => s.CampaignId == campaign && s.SignedAt <= Until && !db.Revocations.Any(r => r.SignatureId == s.Id && r.At <= Until));

    /// <summary>One row a person; whose unit lies in <paramref name="inside"/> is inside.</summary>
    public IQueryable<BaseRow> Rows(PaktaDb db, CampaignId campaign, IQueryable<CivilServant> people, IQueryable<Unit> inside)
    {
        var (exempt, postponed, live) = (db.Exemptions.HoldingOn(Day), db.Postponements.HoldingOn(Day), Live(db, campaign));
        return people.AsNoTracking().Select(p => new BaseRow
        {
            Id = p.Id, UnitId = p.UnitId, Status = p.Status, IsMerged = p.MergedInto != null, IsInside = inside.Any(u => u.Id == p.UnitId),
            IsExempt = exempt.Any(e => e.PersonId == p.Id), IsPostponed = postponed.Any(e => e.PersonId == p.Id),
            HasDeclined = db.Declines.Any(d => d.CampaignId == campaign && d.PersonId == p.Id && d.At <= Until && (d.WithdrawnAt == null || d.WithdrawnAt > Until)),
            IsActivated = db.Users.Any(a => a.PersonId == p.Id && a.ActivatedAt != null && a.ActivatedAt <= Until),
            SignatureId = live.Where(s => s.PersonId == p.Id).Select(s => (SignatureId?)s.Id).FirstOrDefault(),
        });
    }
}
