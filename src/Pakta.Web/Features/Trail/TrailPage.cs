using Pakta.Web.Auditing;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Trail;

/// <summary>Lines of the trail, newest first.</summary>
public sealed record TrailPage(IReadOnlyList<TrailLine> Lines, int Count, TrailFilter Filter, Pager Pager);

/// <summary>One line as it is shown: words instead of codes, the unit's own zone.</summary>
public sealed record TrailLine(DateTimeOffset At, string Zone, string Actor, string? Role, string Act, string Subject, string? Unit, string? Source,
    IReadOnlyList<AuditChange> Changes);
