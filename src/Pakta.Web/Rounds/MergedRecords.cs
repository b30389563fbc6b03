using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>
/// Two records of one human count once: the one that goes on has signed if any of its records has. What was signed stays with the
/// record that signed.
/// </summary>
internal sealed class MergedRecords
{
    private readonly Dictionary<PersonId, PersonId> _into;
    private readonly Dictionary<PersonId, SignatureId> _signatures = [];

    private MergedRecords(Dictionary<PersonId, PersonId> into) => _into = into;

    public static async Task<MergedRecords> LoadAsync(PaktaDb db, RoundMoment moment, CampaignId campaign, CancellationToken cancel,
        IReadOnlySet<PersonId>? notYet = null)
    {
        var ended = db.People.AsNoTracking().Where(p => p.MergedInto != null);
        var records = new MergedRecords(await ended.ToDictionaryAsync(p => p.Id, p => p.MergedInto!.Value, cancel));
        foreach (var record in notYet ?? new HashSet<PersonId>()) records._into.Remove(record);
        if (records._into.Count == 0) return records;
        var signed = await moment.Live(db, campaign).Join(ended, s => s.PersonId, p => p.Id, (s, p) => new { s.PersonId, s.Id }).ToListAsync(cancel);
        foreach (var signature in signed.Where(s => records._into.ContainsKey(s.PersonId))) records._signatures[records.SurvivorOf(signature.PersonId)] = signature.Id;
        return records;
    }

    /// <summary>The record that goes on, through any number of mergers; of a record that was never merged, itself.</summary>
    public PersonId SurvivorOf(PersonId record)
    {
        while (_into.TryGetValue(record, out var next)) record = next;
        return record;
    }

    /// <summary>The live signature that an ended record brought to its survivor.</summary>
    public SignatureId? SignatureOf(PersonId survivor) => _signatures.TryGetValue(survivor, out var signature) ? signature : null;
}
