using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Documents.Slips;
using Pakta.Web.Features.Shared;
using Pakta.Web.Settings;

namespace Pakta.Web.Features.Slips;

public sealed record PrintedSlips(string Number, byte[] Pdf);

/// <summary>Who gets a slip, and where that person serves.</summary>
public sealed record SlipHolder(CivilServant Person, string Unit);

/// <summary>Draws and stores a batch. The codes are in this answer's PDF and nowhere else.</summary>
public sealed class DrawSlips(PaktaDb db, ActivationCodes codes, PersonAccounts accounts, ISlipRenderer renderer, AuditTrail trail, IOptions<SiteOptions> site, TimeProvider clock)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <param name="authority">Prints.</param>
    /// <param name="unit">Gets them.</param>
    /// <param name="people">In the order of the slips.</param>
    /// <param name="days">Of life.</param>
    /// <param name="reason">Of a replacement; null: first codes.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<PrintedSlips> RunAsync(Authority authority, Unit unit, IReadOnlyCollection<SlipHolder> people, int days, string? reason, CancellationToken cancel)
    {
        var (now, zone, printer) = (clock.GetUtcNow(), IndonesianZone.OfRegion(unit.Region), authority.AccountId!.Value);
        var number = RandomNumberGenerator.GetString(Alphabet, SlipBatch.NumberLength);
        var slips = people.Select(p => (p.Person, Code: ActivationCodeText.Random(), p.Unit)).ToList();
        var by = await db.Users.Where(a => a.Id == printer).Select(a => a.DisplayName).SingleAsync(cancel);
        // Drawn before anything is stored: a failure here leaves no codes that nobody has seen.
        var pdf = renderer.Render(new SlipSheet(number, unit.Name, by, now, Tampil.Moment(now, zone.Name), days, site.Value.PublicUrl, site.Value.Host, site.Value.HelpDesk,
            slips.ConvertAll(s => new Slip(s.Person.FullName, s.Unit, ActivationCodeText.Grouped(s.Code)))));

        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var batch = SlipBatch.Print(Guid.CreateVersion7(now), number, unit.Id, slips.Count, days, now, printer, authority.OfficesOver(unit.Path).First().UnitId, reason);
        db.SlipBatches.Add(batch);
        var holders = await accounts.EnsureAsync(slips.ConvertAll(s => s.Person), cancel);
        // Who got in meanwhile by mail keeps that; a first slip opens nothing.
        var meant = slips.Where(s => reason is not null || holders[s.Person.Id].ActivatedAt is null).Select(s => KeyValuePair.Create(holders[s.Person.Id].Id, s.Code)).ToList();
        await codes.AddSlipsAsync(batch, meant, cancel);
        await trail.AddAsync(reason is null ? AuditActs.SlipsPrinted : AuditActs.SlipsReplaced, new AuditSubject(number, unit.Name, unit.Id), authority, cancel,
            [AuditChange.Set("bundel", number), AuditChange.Set("lembar", slips.Count), AuditChange.Set("hari", days), .. reason is null ? [] : Why(reason, slips.Select(s => s.Person))]);
        await tx.CommitAsync(cancel);
        return new PrintedSlips(number, pdf);
    }

    // Few, and each of them was in before: named one by one.
    private static IEnumerable<AuditChange> Why(string reason, IEnumerable<CivilServant> people) =>
        [AuditChange.Set("alasan", reason), .. people.Select(p => AuditChange.Set("orang", p.Id.Value))];
}
