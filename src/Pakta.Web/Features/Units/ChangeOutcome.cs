namespace Pakta.Web.Features.Units;

/// <summary>What follows from a change, in sentences, and the unit to look at afterwards.</summary>
public sealed record ChangeOutcome(IReadOnlyList<string> Effects, string Unit);
