using Pakta.Core;

namespace Pakta.Web.Auditing;

/// <summary>One act of an official or one security event. Written in the transaction of the act; never changed, never removed.</summary>
public sealed class AuditEvent
{
    public long Id { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Null: the console, or the calendar.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The name at the time.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The roles in which the account could do it, as <c>HrOffice R</c>; null: for oneself.</summary>
    public string? Role { get; init; }

    /// <summary><see cref="AuditAct.Code"/>.</summary>
    public string Act { get; init; } = "";

    /// <summary>Code of a unit, slug of a round, id of a person or an account.</summary>
    public string SubjectKey { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Whose scope it belongs to; null: the whole site.</summary>
    public UnitId? UnitId { get; init; }

    /// <summary>Address it came from; null outside a request.</summary>
    public string? Source { get; init; }

    /// <summary>JSON: <c>[["field","before","after"], …]</c>.</summary>
    public string Changes { get; init; } = "[]";
}
