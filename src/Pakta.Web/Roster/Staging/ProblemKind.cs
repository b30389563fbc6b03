namespace Pakta.Web.Roster.Staging;

/// <summary>Rows of one part of the preview with one code; <paramref name="Message"/> is that of the first.</summary>
public sealed record ProblemKind(RowView View, string Code, string Message, int Count);
