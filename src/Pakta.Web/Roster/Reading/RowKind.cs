namespace Pakta.Web.Roster.Reading;

/// <summary>What a row under the headings is.</summary>
internal enum RowKind { Data, Group, Total, Passed }
