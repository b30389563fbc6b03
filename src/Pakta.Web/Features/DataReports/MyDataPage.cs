using Pakta.Core.People;

namespace Pakta.Web.Features.DataReports;

/// <param name="Person">Own facts.</param>
/// <param name="Number">Whole: it is the reader's own.</param>
/// <param name="Unit">Name of the own unit.</param>
/// <param name="UnitPath">Names above it.</param>
/// <param name="Zone">Of the unit.</param>
/// <param name="Reports">Latest first.</param>
public sealed record MyDataPage(CivilServant Person, Nip? Number, string Unit, string UnitPath, string Zone, IReadOnlyList<DataReport> Reports);
