namespace Pakta.Web.Data;

/// <summary>
/// The index of words of names: an FTS5 table kept by triggers on SQLite, a GIN index on PostgreSQL. The schema is
/// <c>Migrations/SearchPeople</c>.
/// </summary>
internal static class PeopleWords
{
    /// <summary>On SQLite only: column of People that the rows of the FTS5 table go by.</summary>
    public const string Row = "SearchRow";
}
