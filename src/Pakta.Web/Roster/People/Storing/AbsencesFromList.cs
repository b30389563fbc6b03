using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>
/// KEDUDUKAN HUKUM becomes a postponement with the longest end that the rules of leave give, or a mere proposal to leave the
/// denominator: the second officer decides. What stands or is proposed already is not said twice.
/// </summary>
public sealed class AbsencesFromList(PaktaDb db)
{
    private readonly List<(PersonId Person, PersonStanding Standing, DateOnly From)> _waiting = [];
    private HashSet<PersonId> _absent = [];

    /// <summary>Loads what is known of the absent of one batch.</summary>
    internal async Task LoadAsync(IEnumerable<PersonRow> rows, KnownPeople known, ChangeStamp stamp, CancellationToken cancel)
    {
        var ids = rows.Where(r => r.Standing is not null && known.ByNumber(r) is not null).Select(r => known.ByNumber(r)!.Id).ToArray();
        if (ids.Length == 0) return;
        var day = stamp.Day ?? IndonesianZone.Wib.Date(stamp.Now);
        _absent = await db.Postponements.Where(p => ids.Contains(p.PersonId) && p.Until >= day && p.EndedAt == null).Select(p => p.PersonId).ToHashSetAsync(cancel);
        _absent.UnionWith(await db.Exemptions.Where(e => ids.Contains(e.PersonId) && e.EndedAt == null).Select(e => e.PersonId).ToListAsync(cancel));
    }

    /// <summary>True if the row says something new.</summary>
    internal bool Take(PersonId person, PersonStanding? standing, DateOnly from)
    {
        if (standing is null || _absent.Contains(person)) return false;
        _waiting.Add((person, standing, from));
        return true;
    }

    /// <summary>After the people themselves are stored.</summary>
    internal async Task StoreAsync(ChangeStamp stamp, CancellationToken cancel)
    {
        foreach (var some in _waiting.Chunk(1000))
        {
            foreach (var (person, standing, from) in some)
            {
                if (standing.Postponed is { } reason)
                    db.Postponements.Add(Postponement.Create(stamp.NewId(), person, reason, from, Longest(reason, from), stamp.Now, stamp.By));
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

    // A list names no end. PP 11/2017: three months of long leave, a year of sick leave; a study is looked at again each year.
    private static DateOnly Longest(PostponementReason reason, DateOnly from) =>
        reason == PostponementReason.Leave ? from.AddMonths(3).AddDays(-1) : from.AddYears(1).AddDays(-1);
}
