using Pakta.Core;

namespace Pakta.Web.Roster;

/// <summary>How the files of one agency are read: confirmed once, proposed again for files with the same headings.</summary>
public sealed class RememberedPlan
{
    public Guid Id { get; set; }
    public UnitId AgencyId { get; set; }

    /// <summary><c>people</c> or <c>units</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>SHA-256 of the plain headings, lower-case hex: what makes a file alike.</summary>
    public string Headings { get; set; } = "";

    /// <summary>A <see cref="Reading.ReadingPlan"/> as JSON.</summary>
    public string Plan { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public Guid? By { get; set; }
}
