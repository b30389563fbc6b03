using System.Collections.Concurrent;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.Staging;

/// <summary>Runs accepted imports beside the request; a second acceptance of the same file starts nothing new.</summary>
public sealed class ImportJobs(IServiceScopeFactory scopes, ImportStaging staging, IHostApplicationLifetime lifetime, ILogger<ImportJobs> log)
{
    private readonly ConcurrentDictionary<string, ImportJob> _jobs = [];

    public ImportJob? Find(string token) => _jobs.GetValueOrDefault(token);

    public void Start(StagedImport staged, Authority authority)
    {
        var job = new ImportJob(staged.Summary.Rows);
        if (Find(staged.Token) is { Failed: true }) _jobs.TryRemove(staged.Token, out _);
        if (_jobs.TryAdd(staged.Token, job)) _ = Task.Run(() => RunAsync(staged, authority, job, lifetime.ApplicationStopping), CancellationToken.None);
    }

    /// <summary>The same walk for preview and job.</summary>
    public static Task<Result<ImportSummary>> ImportAsync(IServiceProvider services, bool isUnits, RosterFile file, ImportRun run, CancellationToken cancel) =>
        isUnits ? services.GetRequiredService<UnitImport>().RunAsync(file, run, cancel)
            : services.GetRequiredService<PeopleImport>().RunAsync(file, run, cancel);

    // One transaction: whatever goes wrong here, nothing of the file is stored.
    private async Task RunAsync(StagedImport staged, Authority authority, ImportJob job, CancellationToken cancel)
    {
        try
        {
            using var scope = scopes.CreateScope();
            var run = new ImportRun(true) { MayKeep = authority.KeepsRosterOf, By = authority.AccountId, OnProgress = (done, _) => job.Done = done };
            var result = await ImportAsync(scope.ServiceProvider, staged.IsUnits, staging.FileOf(staged.Token), run, cancel);
            staging.Finish(staged with { Accepted = true, Summary = result.Value });
            _jobs.TryRemove(staged.Token, out _);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The message could quote a row; the type says enough.
            log.LogError("An import failed with {Kind}.", e.GetType().Name);
            job.Failed = true;
        }
    }
}
