using Pakta.Core;
using Pakta.Core.Coverage;

namespace Pakta.Web.Rounds;

/// <summary>What the base rows say of a person in a round, just now.</summary>
internal sealed record PersonFacts(UnitId UnitId, MemberFacts Facts, SignatureId? SignatureId);
