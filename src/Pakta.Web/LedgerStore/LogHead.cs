namespace Pakta.Web.LedgerStore;

/// <summary>The one head of the log, swapped by compare-and-swap on size and root.</summary>
public sealed class LogHead
{
    public int Id { get; set; }
    public string Origin { get; set; } = "";
    public long Size { get; set; }
    public byte[] Root { get; set; } = [];

    /// <summary>The signed checkpoint as it is published (C2SP signed note).</summary>
    public string Checkpoint { get; set; } = "";
    public DateTimeOffset At { get; set; }
}
