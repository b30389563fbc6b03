using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Documents.Slips;
using Pakta.Web.Features.Shared;
using Pakta.Web.Settings;

namespace Pakta.Web.Features.Slips;

/// <summary>
/// One batch for a unit and all below it. The codes are in this answer's PDF and nowhere else; printing again makes new ones. Null
/// where the unit is none of the reader's.
/// </summary>
public sealed class PrintSlips(PaktaDb db, ActivationCodes codes, PersonAccounts accounts, ISlipRenderer renderer, AuditTrail trail,
    IOptions<SiteOptions> site, TimeProvider clock)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public async Task<Result<PrintedSlips>?> RunAsync(Authority authority, string? code, int days, CancellationToken cancel)
    {
        var unit = await db.Units.AsNoTracking().Within(authority, SlipScope.Printers).Standing().FirstOrDefaultAsync(u => u.Code == code, cancel);
        if (unit is null || authority.AccountId is not { } printer) return null;
        var (now, zone) = (clock.GetUtcNow(), IndonesianZone.OfRegion(unit.Region));
        var today = zone.Date(now);
        var rows = await db.NotActivated(unit.Path, today).AsNoTracking().Join(db.Units, p => p.UnitId, u => u.Id, (p, u) => new { Person = p, Unit = u })
            .OrderBy(x => x.Unit.Path).ThenBy(x => x.Person.Plain).Take(SlipRules.MostSlips + 1).ToListAsync(cancel);
        if (SlipRules.Print(rows.Count, days) is { } refused) return refused;
        var number = RandomNumberGenerator.GetString(Alphabet, SlipBatch.NumberLength);
        var slips = rows.ConvertAll(r => (r.Person, Code: ActivationCodeText.Random(), Unit: r.Unit.Name));
        var by = await db.Users.Where(a => a.Id == printer).Select(a => a.DisplayName).SingleAsync(cancel);
        // Drawn before anything is stored: a failure here leaves no codes that nobody has seen.
        var pdf = renderer.Render(new SlipSheet(number, unit.Name, by, now, Tampil.Moment(now, zone.Name), days, site.Value.PublicUrl, site.Value.Host, site.Value.HelpDesk,
            slips.ConvertAll(s => new Slip(s.Person.FullName, s.Unit, ActivationCodeText.Grouped(s.Code)))));

        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var batch = SlipBatch.Print(Guid.CreateVersion7(now), number, unit.Id, slips.Count, days, now, printer, authority.OfficesOver(unit.Path).First().UnitId);
        db.SlipBatches.Add(batch);
        var holders = await accounts.EnsureAsync(slips.ConvertAll(s => s.Person), cancel);
        // Who got in meanwhile by mail keeps that; the slip opens nothing.
        var asleep = slips.Where(s => holders[s.Person.Id].ActivatedAt is null).Select(s => KeyValuePair.Create(holders[s.Person.Id].Id, s.Code)).ToList();
        await codes.AddSlipsAsync(batch, asleep, cancel);
        await trail.AddAsync(AuditActs.SlipsPrinted, new AuditSubject(number, unit.Name, unit.Id), authority, cancel,
            AuditChange.Set("bundel", number), AuditChange.Set("lembar", slips.Count), AuditChange.Set("hari", days));
        await tx.CommitAsync(cancel);
        return new PrintedSlips(number, pdf);
    }
}

public sealed record PrintedSlips(string Number, byte[] Pdf);
