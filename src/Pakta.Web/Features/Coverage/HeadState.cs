using Pakta.Core;

namespace Pakta.Web.Features.Coverage;

/// <summary>The head of a unit and how far the cascade has come there.</summary>
public sealed record HeadState(UnitId UnitId, bool IsActivated, DateTimeOffset? SignedAt);
