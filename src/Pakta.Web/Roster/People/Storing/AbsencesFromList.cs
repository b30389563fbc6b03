using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Features.People;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>
/// KEDUDUKAN HUKUM becomes a postponement, or a mere proposal to leave the denominator: the second officer decides. A list without
/// a last day gives the longest that the rules of leave allow, and is told so. The first officer is whoever brings the list: what the
/// form refuses to that hand, the list does not propose either. What stands or is proposed already is not said twice;
/// where the list says otherwise, the row tells it.
/// </summary>
public sealed class AbsencesFromList(PaktaDb db, AuditTrail trail)
{
    private const string Column = "KEDUDUKAN HUKUM";
    internal static readonly RowChoice IsActive = new(RowChoice.Accept, "Catat sebagai aktif");
    private readonly List<(AuditSubject Subject, PersonId Person, PersonStanding Standing, DateOnly From)> _waiting = [];
    private ILookup<PersonId, Postponement> _absent = Array.Empty<Postponement>().ToLookup(p => p.PersonId);
    private ILookup<PersonId, Exemption> _exempt = Array.Empty<Exemption>().ToLookup(e => e.PersonId);
    private int _assumed;

    /// <summary>How many absences got an end that the list does not name.</summary>
    internal FileNote? Note => _assumed == 0 ? null : new FileNote("standing.assumed",
        $"{_assumed} cuti, sakit, atau tugas belajar dicatat dengan tanggal akhir perkiraan karena daftar tidak menyebutnya. Periksa di halaman pegawainya.");

    /// <summary>Loads what is known of the absent of one batch.</summary>
    internal async Task LoadAsync(IEnumerable<PersonRow> rows, KnownPeople known, ChangeStamp stamp, CancellationToken cancel)
    {
        PersonId[] ids = [.. rows.Where(r => r.Standing is not null || r.IsSaidActive).SelectMany(known.Candidates).Select(p => p.Id)];
        if (ids.Length == 0) return;
        var day = stamp.Earliest;
        _absent = (await db.Postponements.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.PersonId) && p.Until >= day && p.EndedAt == null).ToListAsync(cancel)).ToLookup(p => p.PersonId);
        _exempt = (await db.Exemptions.AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.PersonId) && (e.EndedAt == null || e.ReturnsOn > day)).ToListAsync(cancel)).ToLookup(e => e.PersonId);
    }

    /// <summary>What is wrong with the period of an absence, or null. The answer to it is that the person is active.</summary>
    internal static RowVerdict? Ask(PersonRow row, DateOnly from, ImportRun run)
    {
        if (row.Standing?.Until is not { } until || PostponementRules.Refusal(from, until, []) is null) return null;
        var question = RowVerdict.Review(row.Row, "standing.until", Column, null,
            "Tanggal akhirnya sudah lewat atau lebih dari empat tahun lagi. Perbaiki tanggalnya, atau catat pegawai ini sebagai aktif.") with
        {
            Sheet = row.Sheet, Choices = [IsActive, new RowChoice(RowChoice.Skip, "Lewati baris ini")],
        };
        return run.Choices.GetValueOrDefault(question.Key) is RowChoice.Accept or RowChoice.Skip ? question with { Verdict = Verdict.Ok } : question;
    }

    /// <summary>Whether the row says something new, and what has to be said at the row.</summary>
    /// <param name="places">Paths of the units that the person belongs to before and after the row.</param>
    internal (bool IsNew, RowVerdict Verdict) Take(PersonRow row, CivilServant person, RowVerdict verdict, DateOnly from, ImportRun run, params string[] places)
    {
        if (row.Standing is { Exempt: not null } leaving)
        {
            if (_exempt[person.Id].Any(e => e.IsProposed || e.ReachesPast(from))) return (false, verdict);
            return MayPropose(run, person.Id, places) ? (Wait(person, leaving, from), verdict) : (false, AbsenceNotes.Office(verdict));
        }
        if (row.Standing is null && !row.IsSaidActive) return (false, verdict);
        if (_exempt[person.Id].FirstOrDefault(e => e.HoldsOn(from)) is { } exempt) return (false, AbsenceNotes.Exempt(verdict, exempt.Reason));
        return row.Standing is { } absent ? Postpone(person, absent, verdict, from) : (false, verdict);
    }

    private (bool, RowVerdict) Postpone(CivilServant person, PersonStanding standing, RowVerdict verdict, DateOnly from)
    {
        if (_absent[person.Id].MaxBy(p => p.Until) is { } known)
            return (false, SaysSame(standing, _absent[person.Id]) ? verdict : AbsenceNotes.Differs(verdict, known.Reason, known.Until));
        Wait(person, standing, from);
        if (standing.Until is not null) return (true, verdict);
        _assumed++;
        return (true, AbsenceNotes.Assumed(verdict, Longest(standing.Postponed!.Value, from)));
    }

    private bool Wait(CivilServant person, PersonStanding standing, DateOnly from)
    {
        _waiting.Add((AuditSubject.Of(person), person.Id, standing, from));
        return true;
    }

    // A list without a last day says nothing of it.
    private static bool SaysSame(PersonStanding standing, IEnumerable<Postponement> known) =>
        known.Any(p => p.Reason == standing.Postponed && (standing.Until is null || standing.Until == p.Until));

    // As by the form. The console has no account: whoever sits there is the first of the two.
    private static bool MayPropose(ImportRun run, PersonId person, string[] places) => run.Who is not { } who
        || (who.AccountId is { } account && Array.TrueForAll(places, who.IsHrOver)
            && ProposalRules.Hand(new Officer(account, who.PersonId, places.Any(who.HeadsOver)), person) is null);

    /// <summary>After the people themselves are stored.</summary>
    internal async Task StoreAsync(ChangeStamp stamp, ImportRun run, CancellationToken cancel)
    {
        foreach (var some in _waiting.Chunk(1000))
        {
            foreach (var (subject, person, standing, from) in some)
            {
                if (standing.Postponed is { } reason)
                    db.Postponements.Add(Postponement.Create(stamp.NewId(), person, reason, from, standing.Until ?? Longest(reason, from), stamp.Now, stamp.By));
                if (standing.Exempt is not { } exempt) continue;
                db.Exemptions.Add(Exemption.Propose(stamp.NewId(), person, exempt, from, stamp.Now, stamp.By));
                await NoteAsync(subject, exempt, from, run, cancel);
            }
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    private Task NoteAsync(AuditSubject subject, ExemptionReason reason, DateOnly from, ImportRun run, CancellationToken cancel)
    {
        AuditChange[] changes = [AuditChange.Set("dasar", PersonWords.Of(reason)), AuditChange.Set("sejak", AuditDay.Text(from)), AuditChange.Set("melalui", "impor")];
        return run.Who is { } who ? trail.AddAsync(AuditActs.ExemptionProposed, subject, who, cancel, changes)
            : trail.AddFromConsoleAsync(AuditActs.ExemptionProposed, subject, cancel, changes);
    }

    internal static string Words(PersonStanding standing) => standing switch
    {
        { Postponed: PostponementReason.Leave } => "cuti",
        { Postponed: PostponementReason.Illness } => "sakit",
        { Postponed: PostponementReason.Study } => "tugas belajar",
        { Exempt: ExemptionReason.Pension } => "pensiun (diusulkan)",
        { Exempt: ExemptionReason.Death } => "meninggal (diusulkan)",
        { Exempt: ExemptionReason.Dismissal } => "diberhentikan (diusulkan)",
        { Exempt: ExemptionReason.TransferOut } => "pindah instansi (diusulkan)",
        _ => "CLTN (diusulkan)",
    };

    // For lists that name no end. PP 11/2017: three months of long leave, a year of sick leave; a study is looked at again each year.
    private static DateOnly Longest(PostponementReason reason, DateOnly from) =>
        reason == PostponementReason.Leave ? from.AddMonths(3).AddDays(-1) : from.AddYears(1).AddDays(-1);
}
