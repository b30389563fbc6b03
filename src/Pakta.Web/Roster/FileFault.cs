namespace Pakta.Web.Roster;

/// <summary>
/// A fault of more than a fifth of the rows (and of ten at least): said once, with a picture of the remedy, instead of row by row.
/// Nothing of such a file is stored.
/// </summary>
/// <param name="Code">As in the verdicts of its rows.</param>
/// <param name="Rows">How many rows have it.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Picture">Name of the drawing that shows the remedy: <c>text-column</c>, <c>sorted-apart</c>.</param>
public sealed record FileFault(string Code, int Rows, string Message, string Picture);
