namespace Pakta.Web.Roster.Reading;

/// <summary>The file as a whole can't be read; caught at the edge of the import and answered as an <see cref="UnreadableFile"/>.</summary>
public sealed class UnreadableFileException(UnreadableFile fault) : Exception(fault.Code)
{
    public UnreadableFile Fault { get; } = fault;
}
