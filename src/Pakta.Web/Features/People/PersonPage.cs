using Pakta.Core.People;

namespace Pakta.Web.Features.People;

/// <param name="Address">Of this page; forms post below it.</param>
/// <param name="Person">Facts.</param>
/// <param name="Number">Whole for those who keep the roster, masked for others.</param>
/// <param name="UnitCode">Own unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="UnitPath">Names above it.</param>
/// <param name="MaySteer">The HR office: moves, numbers, exemptions, mergers.</param>
/// <param name="MayKeep">Keeps the roster: data, leave, extra posts.</param>
/// <param name="Standing">How the person stands today.</param>
/// <param name="Posts">Headships and further posts that hold or are to come.</param>
/// <param name="Planned">What is to come, soonest first.</param>
/// <param name="History">What was, latest first.</param>
/// <param name="Today">Civil date of the unit.</param>
public sealed record PersonPage(string Address, CivilServant Person, string? Number, string UnitCode, string UnitName, string UnitPath, bool MaySteer, bool MayKeep,
    PersonStanding Standing, IReadOnlyList<PostLine> Posts, IReadOnlyList<HistoryLine> Planned, IReadOnlyList<HistoryLine> History, DateOnly Today);

/// <summary>Absences of today and what waits for a second officer.</summary>
/// <param name="Exempt">Holds today.</param>
/// <param name="Proposed">Waits.</param>
/// <param name="State">Who proposed it, and whether the reader may confirm.</param>
/// <param name="MergesAt">Where a proposed merger with another record is decided, for those who may.</param>
/// <param name="Postponed">Holds today.</param>
public sealed record PersonStanding(Exemption? Exempt, Exemption? Proposed, ProposalState? State, string? MergesAt, Postponement? Postponed);

/// <summary>A headship or a further post.</summary>
/// <param name="Key">Row.</param>
/// <param name="Text">In words.</param>
/// <param name="UnitCode">Of the unit.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, if known.</param>
/// <param name="EndsAt">Where the form that ends it posts to; null: the reader may not.</param>
public sealed record PostLine(Guid Key, string Text, string UnitCode, DateOnly From, DateOnly? Until, string? EndsAt);

/// <summary>One line of what was or is to come.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, if it has one.</param>
/// <param name="Text">In words.</param>
/// <param name="By">Who recorded it, and who agreed.</param>
/// <param name="RecordedOn">Civil date of the recording.</param>
/// <param name="Undo">Where a plan is taken back; null: it can't be, or not by the reader.</param>
/// <param name="Key">Row, for <paramref name="Undo"/>.</param>
/// <param name="Note">Why it has not taken effect although its day has come.</param>
public sealed record HistoryLine(DateOnly From, DateOnly? Until, string Text, string By, DateOnly RecordedOn, string? Undo = null, Guid Key = default, string? Note = null);
