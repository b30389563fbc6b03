using Pakta.Core.People;

namespace Pakta.Web.Roster.People;

/// <summary>A roster row that passed: what is stored, and nothing else of the file.</summary>
public sealed record PersonRow(int Row, string Nip, PersonData Data, string UnitCode, bool IsHead);
