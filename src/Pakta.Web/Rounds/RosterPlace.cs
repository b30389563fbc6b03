using Pakta.Core;

namespace Pakta.Web.Rounds;

/// <summary>An obliged person's place in a round.</summary>
public readonly record struct RosterPlace(UnitId Unit, bool HasSigned);
