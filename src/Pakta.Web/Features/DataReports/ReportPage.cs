using Pakta.Core.People;

namespace Pakta.Web.Features.DataReports;

/// <param name="Address">Of the page.</param>
/// <param name="PersonHref">Where the data are mended.</param>
/// <param name="Person">Whose data.</param>
/// <param name="Number">Whole: the reader keeps the roster.</param>
/// <param name="Unit">Own unit.</param>
/// <param name="Zone">Of the unit.</param>
/// <param name="Report">What is said, and the answer.</param>
/// <param name="AnsweredBy">Name of the officer.</param>
public sealed record ReportPage(string Address, string PersonHref, CivilServant Person, string? Number, string Unit, string Zone, DataReport Report, string? AnsweredBy);
