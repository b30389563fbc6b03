namespace Pakta.Core.People;

/// <summary>What may be said in a report and in its answer.</summary>
public static class DataReportRules
{
    public const int Longest = 1000, MostOpen = 10;

    /// <summary>Null if the person may send it while <paramref name="open"/> others wait.</summary>
    public static DataReportRefusal? Report(DataReportTopic? topic, string? says, int open)
    {
        if (topic is null || !Enum.IsDefined(topic.Value)) return new ReportTopicIsMissing();
        if (string.IsNullOrWhiteSpace(says)) return new ReportIsEmpty();
        if (says.Trim().Length > Longest) return new ReportIsTooLong(Longest);
        return open >= MostOpen ? new TooManyOpenReports(MostOpen) : null;
    }

    /// <summary>Null if the answer may be given.</summary>
    public static DataReportRefusal? Answer(DataReport report, bool? corrected, string? answer)
    {
        if (report.AnsweredAt is not null) return new ReportIsAnsweredAlready();
        if (corrected is null) return new OutcomeIsMissing();
        if (string.IsNullOrWhiteSpace(answer)) return new AnswerIsEmpty();
        return answer.Trim().Length > Longest ? new ReportIsTooLong(Longest) : null;
    }
}
