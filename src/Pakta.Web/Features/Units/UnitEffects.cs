using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Features.Units;

/// <summary>What a change will bring about, told before it is saved.</summary>
public sealed class UnitEffects(PaktaDb db, SharedText text)
{
    /// <param name="act">What is changed.</param>
    /// <param name="unit">Of whose page.</param>
    /// <param name="other">Target, or the unit above a new one.</param>
    /// <param name="to">Description that was typed.</param>
    /// <param name="form">Who goes along.</param>
    /// <param name="stamp">From when.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IReadOnlyList<string>> TellAsync(UnitAct act, Unit unit, Unit? other, UnitDescription to, ChangeForm form, UnitStamp stamp, CancellationToken cancel)
    {
        List<string> lines = act.Slug switch
        {
            "baru" => [text["Unit baru {0} berdiri di bawah {1}.", to.Name, unit.Name]],
            "ubah" => Differences(unit.Description, to),
            "pindah" => [text["{0} pindah ke bawah {1}.", unit.Name, other!.Name], await AlongAsync(unit, cancel)],
            "gabung" => await MergedAsync(unit, other!, cancel),
            "pecah" => [text["Unit baru {0} berdiri di bawah {1}.", to.Name, other!.Name],
                text["{0} pegawai dan {1} unit ikut ke unit baru.", Tampil.Number(form.Pegawai.Length), Tampil.Number(form.Anak.Length)]],
            _ => [Ended(unit)],
        };
        if (act.Targets) lines.AddRange(await RoundsAsync(unit, other!, cancel));
        lines.Add(stamp switch
        {
            { IsAhead: true } => text["Berlaku mulai {0}. Sampai hari itu rencana ini dapat ditarik.", Tampil.Date(stamp.From)],
            _ when stamp.From == stamp.Today => text["Berlaku mulai hari ini."],
            _ => text["Berlaku surut sejak {0}: angka hari ini berubah sekarang, dan riwayat mencatat tanggal itu.", Tampil.Date(stamp.From)],
        });
        return lines;
    }

    private List<string> Differences(UnitDescription from, UnitDescription to)
    {
        (string What, string? Old, string? New)[] all =
        [
            ("Nama", from.Name, to.Name), ("Jenis", UnitKindWords.Of(from.Kind), UnitKindWords.Of(to.Kind)), ("Sebutan setempat", from.Label, to.Label),
            ("Kode wilayah", RegionWords.Whole(from.Region) ?? from.Region, RegionWords.Whole(to.Region) ?? to.Region),
        ];
        return [.. all.Where(d => d.Old != d.New).Select(d => text["{0}: {1} menjadi {2}.", text[d.What], text[d.Old ?? "–"], text[d.New ?? "–"]])];
    }

    private async Task<string> AlongAsync(Unit unit, CancellationToken cancel)
    {
        var below = db.Units.Below(unit.Path).Standing();
        var units = await below.CountAsync(cancel) - 1;
        return text["{0} pegawai dan {1} unit di bawahnya ikut.", Tampil.Number(await PeopleAsync(below, cancel)), Tampil.Number(units)];
    }

    private async Task<List<string>> MergedAsync(Unit unit, Unit other, CancellationToken cancel)
    {
        var people = await PeopleAsync(db.Units.Where(u => u.Id == unit.Id), cancel);
        var children = await db.Units.Standing().CountAsync(u => u.ParentId == unit.Id, cancel);
        List<string> lines = [text["{0} pegawai pindah dari {1} ke {2}.", Tampil.Number(people), unit.Name, other.Name]];
        if (children > 0) lines.Add(text["{0} unit langsung di bawahnya pindah ke {1}.", Tampil.Number(children), other.Name]);
        if (await db.Appointments.AnyAsync(a => a.UnitId == unit.Id && a.Role == Role.Head && a.EndedAt == null, cancel))
            lines.Add(text["Jabatan kepala {0} berakhir.", unit.Name]);
        lines.Add(Ended(unit));
        return lines;
    }

    private string Ended(Unit unit) => text["{0} ditutup. Kode {1} tidak dipakai lagi; riwayat dan sertifikat lama tetap terbaca.", unit.Name, unit.Code];

    private Task<int> PeopleAsync(IQueryable<Unit> units, CancellationToken cancel)
    {
        var ids = units.Select(u => u.Id);
        return db.People.CountAsync(p => ids.Contains(p.UnitId) && p.MergedInto == null, cancel);
    }

    private async Task<List<string>> RoundsAsync(Unit unit, Unit other, CancellationToken cancel)
    {
        var rounds = await db.Campaigns.Where(c => c.State == CampaignState.Open).Join(db.Units, c => c.RootUnitId, u => u.Id, (c, u) => new { c.Title, u.Path })
            .OrderBy(c => c.Title).ToListAsync(cancel);
        var lines = new List<string>();
        foreach (var round in rounds)
        {
            var (was, @is) = (UnitPath.IsWithin(unit.Path, round.Path), UnitPath.IsWithin(other.Path, round.Path));
            if (was && @is) lines.Add(text["Putaran {0}: angka cakupan mengikuti.", round.Title]);
            else if (was && unit.Path != round.Path) lines.Add(text["Putaran {0}: pegawai unit ini keluar dari putaran itu.", round.Title]);
            else if (@is) lines.Add(text["Putaran {0}: pegawai unit ini masuk ke putaran itu.", round.Title]);
        }
        return lines;
    }
}
