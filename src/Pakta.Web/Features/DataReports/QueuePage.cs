using Pakta.Core.People;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.DataReports;

/// <param name="Lines">Oldest first.</param>
/// <param name="Count">All that match.</param>
/// <param name="Answered">The answered instead of the open ones.</param>
/// <param name="Topic">Only these.</param>
/// <param name="Pager">Which page.</param>
public sealed record QueuePage(IReadOnlyList<QueueLine> Lines, int Count, bool Answered, DataReportTopic? Topic, Pager Pager);

public sealed record QueueLine(string Href, string Name, string Unit, DataReportTopic Topic, string Says, DateTimeOffset SentAt, string Zone, bool IsCorrected);
