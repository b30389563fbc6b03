namespace Pakta.Core.People;

/// <summary><i>Data saya salah</i>: what a person says of the own data, and the answer. It never keeps anybody from signing.</summary>
public sealed class DataReport
{
    private DataReport() { }

    public Guid Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public DataReportTopic Topic { get; private set; }
    public string Says { get; private set; } = "";
    public DateTimeOffset SentAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public Guid? AnsweredBy { get; private set; }

    /// <summary>The data were mended; false: they were right, or the source (BKN) must mend them.</summary>
    public bool IsCorrected { get; private set; }
    public string? Answer { get; private set; }

    /// <summary>When the person had the answer on screen.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    public static DataReport Create(Guid id, PersonId person, DataReportTopic topic, string says, DateTimeOffset now) =>
        new() { Id = id, PersonId = person, Topic = topic, Says = says, SentAt = now };

    /// <summary>Answers it once.</summary>
    public void AnswerWith(bool corrected, string answer, DateTimeOffset now, Guid? by) =>
        (IsCorrected, Answer, AnsweredAt, AnsweredBy) = AnsweredAt is null
            ? (corrected, answer, now, by) : throw new InvalidOperationException("The report has been answered already.");

    public void Read(DateTimeOffset now) => ReadAt ??= now;
}
