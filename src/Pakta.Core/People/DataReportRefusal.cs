namespace Pakta.Core.People;

/// <summary>Why a report or its answer is not taken.</summary>
public abstract record DataReportRefusal : Refusal;

public sealed record ReportTopicIsMissing : DataReportRefusal;

public sealed record ReportIsEmpty : DataReportRefusal;

public sealed record ReportIsTooLong(int Longest) : DataReportRefusal;

/// <summary>So many reports of the person wait for an answer.</summary>
public sealed record TooManyOpenReports(int Most) : DataReportRefusal;

public sealed record ReportIsAnsweredAlready : DataReportRefusal;

/// <summary>Whether the data were mended is not said.</summary>
public sealed record OutcomeIsMissing : DataReportRefusal;

public sealed record AnswerIsEmpty : DataReportRefusal;
