namespace Pakta.Web.Roster.Staging;

/// <summary>How far an accepted import is; written by the job, read by the page.</summary>
public sealed class ImportJob(int total)
{
    private int _done;

    public int Done { get => Volatile.Read(ref _done); set => Volatile.Write(ref _done, value); }
    public int Total => total;
    public bool Failed { get; set; }
}
