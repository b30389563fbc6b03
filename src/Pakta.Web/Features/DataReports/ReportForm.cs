using Pakta.Core.People;

namespace Pakta.Web.Features.DataReports;

public sealed record ReportForm(DataReportTopic? Topik, string? IsiLaporan);
