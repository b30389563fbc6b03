using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Data;
using Pakta.Web.Roster;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>Starts to store a judged file from a date on; answers where to go on.</summary>
public sealed class AcceptImport(PaktaDb db, ImportTurn turn, TimeProvider clock)
{
    private const int MostYearsBack = 2;

    public async Task<Result<string>> RunAsync(OwnImport import, DateOnly? from, CancellationToken cancel)
    {
        var staged = import.Staged;
        if (staged.Step is not (StagedStep.Judged or StagedStep.Applying) || staged.Summary.Fault is not null) return import.Address;
        if (from is not { } day) return new Refused("from.missing", "berlaku", "Isi tanggal mulai berlaku.");
        var zone = await KeepersAgency.OfAsync(db, import.Authority, cancel);
        var today = (zone?.Zone ?? IndonesianZone.Wib).Date(clock.GetUtcNow());
        if (day > today) return new Refused("from.ahead", "berlaku", "Tanggal mulai berlaku tidak boleh sesudah hari ini. Terapkan berkas ini pada harinya.");
        if (day < today.AddYears(-MostYearsBack)) return new Refused("from.past", "berlaku", "Tanggal mulai berlaku paling lama dua tahun yang lalu. Periksa tahunnya.");
        return await turn.StartAsync(staged with { From = day }, ImportWork.Apply, import.Authority, cancel);
    }
}
