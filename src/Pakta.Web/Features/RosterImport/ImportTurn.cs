using Pakta.Web.Access;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>Starts a job and gives a small file the moment it needs, so that nobody is shown a bar that is full at once.</summary>
public sealed class ImportTurn(ImportJobs jobs)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    public static string AddressOf(string token) => $"/pegawai/impor/{token}";

    /// <summary>Where to go on.</summary>
    public async Task<string> StartAsync(StagedImport staged, ImportWork work, Authority authority, CancellationToken cancel)
    {
        var job = jobs.Start(staged, work, authority);
        await Task.WhenAny(job.Completion, Task.Delay(Moment, cancel));
        return job.IsRunning ? AddressOf(staged.Token) + "/kemajuan" : AddressOf(staged.Token);
    }
}
