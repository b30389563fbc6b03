using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>A list names this person as head of the unit, definitive or acting.</summary>
internal sealed record HeadClaim(KnownUnit Unit, PersonId Person, ActingKind? Acting);
