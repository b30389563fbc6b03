namespace Pakta.Web.Features.DataReports;

public sealed record AnswerForm(bool? Dibetulkan, string? Jawaban);
