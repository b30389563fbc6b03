namespace Pakta.Web.Roster.Staging;

/// <summary>How far a job is; written by the job, read by the page.</summary>
public sealed class ImportJob(ImportWork work)
{
    private int _done;
    private int _total;

    public ImportWork Work => work;
    public int Done { get => Volatile.Read(ref _done); set => Volatile.Write(ref _done, value); }

    /// <summary>Rows in the file; 0 until it is known.</summary>
    public int Total { get => Volatile.Read(ref _total); set => Volatile.Write(ref _total, value); }

    /// <summary>Ended by a fault of the site, not of the file.</summary>
    public bool Failed { get; set; }

    /// <summary>Ends with the work, however it ended.</summary>
    public Task Completion { get; internal set; } = Task.CompletedTask;

    public bool IsRunning => !Failed && !Completion.IsCompleted;
}
