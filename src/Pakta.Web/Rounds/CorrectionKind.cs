namespace Pakta.Web.Rounds;

/// <summary>
/// What was recorded after a day for that day or before it: moves of people, exemptions and their ends, postponements and early
/// returns, mergers of records, changes of units.
/// </summary>
public enum CorrectionKind { Moved, Exempted, Returned, Postponed, Back, Merged, Unit }
