using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>A row of a person's history in words, as far as the reader may know it.</summary>
internal sealed class HistoryWords(SharedText text, PersonReader reader, Dictionary<UnitId, string> units, Dictionary<Guid, string> who)
{
    public HistoryLine Of(PersonChange change)
    {
        var waits = change.AppliedAt is null;
        return new HistoryLine(change.From, null, Words(change), By(change.RecordedBy), Day(change.RecordedAt), waits && reader.Steers ? "batal-rencana" : null, change.Id,
            waits && change.From <= reader.Today ? text["Belum dapat berlaku: unitnya sudah ditutup atau nomornya dipakai pegawai lain."] : null);
    }

    public HistoryLine Of(Postponement p) => new(p.From, p.LastDay, reader.Keeps ? text["Ditunda: {0}", text[PersonWords.Of(p.Reason)]] : text["Ditunda"],
        By(p.GivenBy), Day(p.GivenAt), reader.Keeps && p.From > reader.Today && p.EndedAt is null ? "kembali" : null, p.Id);

    public HistoryLine Of(ExtraPost post) =>
        new(post.From, post.Until, text["Jabatan tambahan: {0} di {1}", post.Position, Unit(post.UnitId)], By(post.RecordedBy), Day(post.RecordedAt));

    public HistoryLine Of(Appointment post) => new(post.From, post.EndedAt is { } at && Day(at) is var end && (post.Until is null || end < post.Until) ? end : post.Until,
        PersonPosts.HeadWord(text, post, Unit(post.UnitId)), By(post.GivenBy), Day(post.GivenAt));

    /// <summary>Given and, if so, ended; a proposal that waits stands above the history, not in it.</summary>
    public IEnumerable<HistoryLine> Of(Exemption e)
    {
        if (e.IsProposed) yield break;
        var reason = text[PersonWords.Of(e.Reason)];
        if (e.ConfirmedAt is null)
        {
            yield return Dropped(e, text["Usulan pengecualian ({0}) dibatalkan", reason]);
            yield break;
        }
        if (e.ReturnsOn <= e.From)
        {
            yield return new HistoryLine(Day(e.EndedAt!.Value), null, text["Pengecualian ({0}) ditarik sebelum berlaku", reason], By(e.EndedBy), Day(e.EndedAt.Value));
            yield break;
        }
        yield return new HistoryLine(e.From, e.ReturnsOn?.AddDays(-1), text["Dikecualikan: {0}", reason], Both(e), Day(e.ConfirmedAt.Value),
            reader.Steers && e.From > reader.Today && e.EndedAt is null ? "aktifkan" : null, e.Id);
        if (e.ReturnsOn is { } back) yield return new HistoryLine(back, null, text["Dihitung kembali"], By(e.EndedBy), Day(e.EndedAt!.Value));
    }

    public HistoryLine Of(Merger m) => m.ConfirmedAt is { } at
        ? new HistoryLine(m.From, null, text["Catatan lain dari orang yang sama digabungkan ke sini"], Both(m), Day(at))
        : Dropped(m, text["Usulan penggabungan catatan dibatalkan"]);

    private HistoryLine Dropped(Proposal p, string words) =>
        new(Day(p.EndedAt!.Value), null, words, text["diusulkan {0}, dibatalkan {1}", By(p.GivenBy), By(p.EndedBy)], Day(p.EndedAt.Value));

    private string Both(Proposal p) => p.GivenBy == p.ConfirmedBy ? By(p.GivenBy) : text["diusulkan {0}, disetujui {1}", By(p.GivenBy), By(p.ConfirmedBy)];

    private string Words(PersonChange c) => c.Kind switch
    {
        PersonChangeKind.Moved => text["Pindah dari {0} ke {1}", Unit(c.FromUnitId), Unit(c.ToUnitId)],
        PersonChangeKind.Renumbered => c.Before is null ? text["Nomor {0}", Number(c.After)] : text["Nomor {0}, sebelumnya {1}", Number(c.After), Number(c.Before)],
        PersonChangeKind.Renamed => text["Nama {0}, sebelumnya {1}", c.After, c.Before],
        PersonChangeKind.Repositioned => text["Jabatan {0}, sebelumnya {1}", c.After, c.Before],
        PersonChangeKind.Restatused => text["Status {0}, sebelumnya {1}", Status(c.After), Status(c.Before)],
    };

    private string Unit(UnitId? unit) => unit is { } id && units.TryGetValue(id, out var name) ? name : "–";

    private string Number(string? nip) => nip is not { Length: 18 } ? "–" : reader.Keeps ? Nip.FromStore(nip).Grouped : Nip.FromStore(nip).Masked;

    private string? Status(string? status) => Enum.TryParse<EmploymentStatus>(status, out var known) ? text[PersonWords.Of(known)] : status;

    private string By(Guid? account) => account is { } id && who.TryGetValue(id, out var name) ? name : text["sistem"];

    private DateOnly Day(DateTimeOffset at) => reader.Zone.Date(at);
}
