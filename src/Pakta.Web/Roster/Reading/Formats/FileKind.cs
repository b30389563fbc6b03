namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>Kinds of file that can be read.</summary>
internal enum FileKind { Xlsx, Xls, Html, Text }
