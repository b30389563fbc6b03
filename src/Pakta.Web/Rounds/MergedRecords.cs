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

    public static async Task<MergedRecords> LoadAsync(PaktaDb db, RoundMoment moment, CampaignId campaign, CancellationToken cancel)
    {
        var mergers = moment.Mergers(db);
        var records = new MergedRecords(await mergers.ToDictionaryAsync(m => m.EndingId, m => m.SurvivorId, cancel));
        if (records._into.Count == 0) return records;
        var ended = mergers.Select(m => m.EndingId);
        foreach (var signature in await moment.Live(db, campaign).Where(s => ended.Contains(s.PersonId)).Select(s => new { s.PersonId, s.Id }).ToListAsync(cancel))
            records._signatures[records.SurvivorOf(signature.PersonId)] = signature.Id;
        return records;
    }

    public bool HasEnded(PersonId record) => _into.ContainsKey(record);

    /// <summary>The record that goes on, through any number of mergers; of a record that was never merged, itself.</summary>
    public PersonId SurvivorOf(PersonId record)
    {
        while (_into.TryGetValue(record, out var next)) record = next;
        return record;
    }

    /// <summary>The live signature that an ended record brought to its survivor.</summary>
    public SignatureId? SignatureOf(PersonId survivor) => _signatures.TryGetValue(survivor, out var signature) ? signature : null;
}
