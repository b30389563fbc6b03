using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;

namespace Pakta.Web.Features.People;

/// <summary>What the trail says of a command on a person.</summary>
public sealed record DeskLine(AuditAct Act, CivilServant Person, Authority Who, params AuditChange[] Changes);
