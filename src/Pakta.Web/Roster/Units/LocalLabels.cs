using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.Units;

/// <summary>Local words for kinds of units: the unit's own, else that of the nearest agency above that has one for the kind.</summary>
public sealed class LocalLabels
{
    private readonly Dictionary<(string Agency, UnitKind Kind), string> _labels;

    private LocalLabels(Dictionary<(string, UnitKind), string> labels) => _labels = labels;

    public static async Task<LocalLabels> LoadAsync(PaktaDb db, CancellationToken cancel) =>
        new(await db.KindLabels.AsNoTracking().Join(db.Units, l => l.AgencyId, u => u.Id, (l, u) => new { u.Code, l.Kind, l.Label })
            .ToDictionaryAsync(l => (l.Code, l.Kind), l => l.Label, cancel));

    /// <summary>Null where the kind's own word serves.</summary>
    public string? Of(UnitKind kind, string? own, string path)
    {
        if (own is not null || _labels.Count == 0) return own;
        return UnitPath.Codes(path).Reverse().Select(code => _labels.GetValueOrDefault((code, kind))).FirstOrDefault(label => label is not null);
    }

    /// <summary>The kind that the agencies call so, where they agree.</summary>
    public (UnitKind Kind, string? Label)? Find(string label)
    {
        var kinds = _labels.Where(l => string.Equals(l.Value, label, StringComparison.OrdinalIgnoreCase)).Select(l => (l.Key.Kind, l.Value)).ToList();
        return kinds.Count > 0 && kinds.TrueForAll(k => k.Kind == kinds[0].Kind) ? kinds[0] : null;
    }

    /// <summary>Without a label the kind's own word serves again. Null: done.</summary>
    public static async Task<UnitRefusal?> SetAsync(PaktaDb db, Unit agency, UnitKind? kind, string? text, DateTimeOffset now, Guid? by, CancellationToken cancel)
    {
        if (kind is not { } of) return new UnitKindIsMissing();
        var label = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        if (label?.Length > UnitDescription.LongestLabel) return new UnitTextIsTooLong(UnitDescription.LongestLabel);
        await db.KindLabels.Where(l => l.AgencyId == agency.Id && l.Kind == of).ExecuteDeleteAsync(cancel);
        if (label is not null) db.KindLabels.Add(KindLabel.Create(agency.Id, of, label, now, by));
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
