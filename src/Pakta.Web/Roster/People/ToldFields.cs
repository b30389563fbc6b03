namespace Pakta.Web.Roster.People;

/// <summary>Of what a row's table has a column, among the fields that otherwise stay as they are stored.</summary>
[Flags]
public enum ToldFields { None = 0, Type = 1, Grade = 2, Eselon = 4, Email = 8, Phone = 16, TitlePrefix = 32, TitleSuffix = 64 }
