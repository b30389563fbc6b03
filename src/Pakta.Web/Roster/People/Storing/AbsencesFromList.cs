using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>
/// KEDUDUKAN HUKUM becomes a postponement, or a mere proposal to leave the denominator: the second officer decides. A list without
/// a last day gives the longest that the rules of leave allow, and is told so. What stands or is proposed already is not said twice.
/// </summary>
public sealed class AbsencesFromList(PaktaDb db)
{
    private const string Column = "KEDUDUKAN HUKUM";
    internal static readonly RowChoice IsActive = new(RowChoice.Accept, "Catat sebagai aktif");
    private readonly List<(PersonId Person, PersonStanding Standing, DateOnly From)> _waiting = [];
    private HashSet<PersonId> _absent = [];
    private int _assumed;

    /// <summary>How many absences got an end that the list does not name.</summary>
    internal FileNote? Note => _assumed == 0 ? null : new FileNote("standing.assumed",
        $"{_assumed} cuti, sakit, atau tugas belajar dicatat dengan tanggal akhir perkiraan karena daftar tidak menyebutnya. Periksa di halaman pegawainya.");

    /// <summary>Loads what is known of the absent of one batch.</summary>
    internal async Task LoadAsync(IEnumerable<PersonRow> rows, KnownPeople known, ChangeStamp stamp, CancellationToken cancel)
    {
        var ids = rows.Where(r => r.Standing is not null && known.ByNumber(r) is not null).Select(r => known.ByNumber(r)!.Id).ToArray();
        if (ids.Length == 0) return;
        var day = stamp.Earliest;
        _absent = await db.Postponements.Where(p => ids.Contains(p.PersonId) && p.Until >= day && p.EndedAt == null).Select(p => p.PersonId).ToHashSetAsync(cancel);
        _absent.UnionWith(await db.Exemptions.Where(e => ids.Contains(e.PersonId) && e.EndedAt == null).Select(e => e.PersonId).ToListAsync(cancel));
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

    /// <summary>True if the row says something new.</summary>
    internal bool Take(PersonId person, PersonStanding? standing, DateOnly from)
    {
        if (standing is null || _absent.Contains(person)) return false;
        _waiting.Add((person, standing, from));
        if (IsAssumed(standing)) _assumed++;
        return true;
    }

    /// <summary>Says at the row that the end is only assumed; what somebody has decided of the row stays said.</summary>
    internal static RowVerdict Told(RowVerdict verdict, PersonRow row, DateOnly from) => row.Standing is { } standing && IsAssumed(standing) && verdict.Choices.Count == 0
        ? verdict with
        {
            Code = "standing.assumed", Column = Column,
            Message = $"Tanggal akhirnya tidak tertulis, jadi dicatat sampai {Longest(standing.Postponed!.Value, from):dd-MM-yyyy} sebagai perkiraan. Periksa di halaman pegawai.",
        }
        : verdict;

    /// <summary>After the people themselves are stored.</summary>
    internal async Task StoreAsync(ChangeStamp stamp, CancellationToken cancel)
    {
        foreach (var some in _waiting.Chunk(1000))
        {
            foreach (var (person, standing, from) in some)
            {
                if (standing.Postponed is { } reason)
                    db.Postponements.Add(Postponement.Create(stamp.NewId(), person, reason, from, standing.Until ?? Longest(reason, from), stamp.Now, stamp.By));
                if (standing.Exempt is { } exempt)
                    db.Exemptions.Add(Exemption.Propose(stamp.NewId(), person, exempt, from, stamp.Now, stamp.By));
            }
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
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

    private static bool IsAssumed(PersonStanding standing) => standing is { Postponed: not null, Until: null };

    // For lists that name no end. PP 11/2017: three months of long leave, a year of sick leave; a study is looked at again each year.
    private static DateOnly Longest(PostponementReason reason, DateOnly from) =>
        reason == PostponementReason.Leave ? from.AddMonths(3).AddDays(-1) : from.AddYears(1).AddDays(-1);
}
