using System.Collections.Concurrent;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.Staging;

/// <summary>
/// Judges and applies staged files beside the request, two at once; more wait for their turn. A second start for the same file
/// starts nothing new.
/// </summary>
public sealed partial class ImportJobs(IServiceScopeFactory scopes, ImportStaging staging, IHostApplicationLifetime lifetime, ILogger<ImportJobs> log) : IDisposable
{
    private const int AtOnce = 2;
    private readonly ConcurrentDictionary<string, ImportJob> _jobs = [];
    private readonly SemaphoreSlim _turns = new(AtOnce);
    private readonly Lock _starting = new();

    public ImportJob? Find(string token) => _jobs.GetValueOrDefault(token);

    public ImportJob Start(StagedImport staged, ImportWork work, Authority authority)
    {
        lock (_starting)
        {
            if (Find(staged.Token) is { IsRunning: true } running) return running;
            staged = staged with { Refused = null };
            staging.Save(staged with { Step = work == ImportWork.Apply ? StagedStep.Applying : StagedStep.Received });
            var job = _jobs[staged.Token] = new ImportJob(work) { Total = staged.Summary.Rows };
            job.Completion = Task.Run(() => RunAsync(staged, authority, job, lifetime.ApplicationStopping), CancellationToken.None);
            return job;
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task RunAsync(StagedImport staged, Authority authority, ImportJob job, CancellationToken cancel)
    {
        try
        {
            using var hold = staging.Hold(staged.Token);
            await _turns.WaitAsync(cancel);
            try
            {
                await WorkAsync(staged, authority, job, cancel);
            }
            finally
            {
                _turns.Release();
            }
            _jobs.TryRemove(staged.Token, out _);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The message could quote a row; the type says enough. One transaction: nothing of the file is stored.
            Failed(e.GetType().Name);
            job.Failed = true;
        }
    }

    private async Task WorkAsync(StagedImport staged, Authority authority, ImportJob job, CancellationToken cancel)
    {
        var apply = job.Work == ImportWork.Apply;
        using var scope = scopes.CreateScope();
        Result<ImportSummary> result;
        using (var rows = staging.WriteRows(staged.Token, job.Work))
            result = await ImportAsync(scope.ServiceProvider, staged, new ImportRun(apply)
            {
                MayKeep = authority.KeepsRosterOf, Who = authority, From = staged.From,
                Choices = staging.Settled(staged.Token).ToDictionary(s => s.Key, s => s.Choice.Code),
                OnRow = rows.Add, OnMissing = rows.Add, OnProgress = (done, total) => (job.Done, job.Total) = (done, total),
            }, cancel);
        if (!result.Succeeded(out var summary, out var refusal))
        {
            staging.Save(Refuse(staged, refusal, apply));
            return;
        }
        // A fault may show only now, when others have stored something since the preview: nothing of the file is.
        if (!apply || summary.Fault is not null)
        {
            staging.Save(staged with { Step = StagedStep.Judged, Summary = summary });
            return;
        }
        await ProblemFile.KeepAsync(staging, staged, cancel);
        staging.Finish(staged with { Step = StagedStep.Applied, Summary = summary });
    }

    // What is not about the file leaves it as it was judged, with all that was decided of its rows.
    private static StagedImport Refuse(StagedImport staged, Refusal refusal, bool apply) => refusal is UnreadableFile unreadable
        ? staged with { Step = StagedStep.Received, Refused = unreadable }
        : staged with { Step = apply ? StagedStep.Judged : StagedStep.Received, Refused = Said((Refused)refusal) };

    private static UnreadableFile Said(Refused refused) => new(refused.Code, refused.Sentence);

    private Task<Result<ImportSummary>> ImportAsync(IServiceProvider services, StagedImport staged, ImportRun run, CancellationToken cancel) => staged.IsUnits
        ? services.GetRequiredService<UnitImport>().RunAsync(staging.FileOf(staged), run, cancel)
        : services.GetRequiredService<PeopleImport>().RunAsync(staging.FileOf(staged), run, cancel);

    [LoggerMessage(LogLevel.Error, "An import failed with {Kind}.")]
    private partial void Failed(string kind);
}
