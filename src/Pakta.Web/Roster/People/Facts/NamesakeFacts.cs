using Pakta.Core.People;

namespace Pakta.Web.Roster.People.Facts;

/// <summary>People without a number whom a list names more than once in one unit: nothing tells them apart.</summary>
internal sealed class NamesakeFacts
{
    private readonly HashSet<(string Plain, int Unit)> _once = [], _again = [];

    public void Learn(PersonDraft draft)
    {
        if (KeyOf(draft) is { } key && !_once.Add(key)) _again.Add(key);
    }

    public void Judge(PersonDraft draft) => draft.HasNamesake = _again.Count > 0 && KeyOf(draft) is { } key && _again.Contains(key);

    private static (string, int)? KeyOf(PersonDraft draft) =>
        draft is { IsNonAsn: true, Unit: { } unit, Name.Name: { } name } ? (PersonName.Plain(name), unit.Index) : null;
}
