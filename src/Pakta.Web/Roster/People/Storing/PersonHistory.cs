using Pakta.Core.People;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>What a row makes of a known person, with the lines of history that say so.</summary>
internal static class PersonHistory
{
    /// <summary>Which histories the row adds to.</summary>
    public static IEnumerable<PersonChangeKind> Kinds(CivilServant person, PersonRow row, string? number)
    {
        if (person.Name != row.Data.Name) yield return PersonChangeKind.Renamed;
        if (person.Position != row.Data.Position) yield return PersonChangeKind.Repositioned;
        if (person.Status != row.Data.Status) yield return PersonChangeKind.Restatused;
        if (person.Nip != number) yield return PersonChangeKind.Renumbered;
        if (person.UnitId != row.Unit.Id) yield return PersonChangeKind.Moved;
    }

    /// <param name="person">Changed here.</param>
    /// <param name="row">The newer list.</param>
    /// <param name="number">The number from now on; the person's own where the row brings none.</param>
    /// <param name="stamp">From when, recorded when and by whom.</param>
    public static IReadOnlyList<PersonChange> Take(CivilServant person, PersonRow row, string? number, ChangeStamp stamp)
    {
        var (old, oldNumber, oldUnit) = (person.Data, person.Nip, person.UnitId);
        if (old == row.Data && oldNumber == number && oldUnit == row.Unit.Id) return [];
        person.Describe(row.Data);
        // The console holds the machine anyway.
        if (stamp.By is not null && !string.Equals(old.Email, row.Data.Email, StringComparison.OrdinalIgnoreCase)) person.Readdress(stamp.Now);
        var lines = new List<PersonChange>();
        Note(PersonChangeKind.Renamed, old.Name, row.Data.Name);
        Note(PersonChangeKind.Repositioned, old.Position, row.Data.Position);
        Note(PersonChangeKind.Restatused, old.Status.ToString(), row.Data.Status.ToString());
        if (oldNumber != number)
        {
            Note(PersonChangeKind.Renumbered, oldNumber, number);
            person.Renumber(number);
        }
        if (oldUnit != row.Unit.Id)
        {
            lines.Add(Applied(PersonChange.Move(stamp.NewId(), person.Id, stamp.From(row.Unit), oldUnit, row.Unit.Id, stamp.Now, stamp.By)));
            person.MoveTo(row.Unit.Id);
        }
        return lines;

        void Note(PersonChangeKind kind, string? before, string? after)
        {
            if (before != after) lines.Add(Applied(PersonChange.Of(stamp.NewId(), person.Id, kind, stamp.From(row.Unit), before, after, stamp.Now, stamp.By)));
        }

        PersonChange Applied(PersonChange line)
        {
            line.Apply(stamp.Now);
            return line;
        }
    }
}
