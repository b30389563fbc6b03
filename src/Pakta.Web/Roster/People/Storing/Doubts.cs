namespace Pakta.Web.Roster.People.Storing;

/// <summary>What rows that need a human may have meant: of whom and of what the list says less than it seems.</summary>
internal sealed class Doubts
{
    /// <summary>Of people with such a row, and of those whom a cut number may mean.</summary>
    public HashSet<string> Numbers { get; } = [];

    /// <summary>Codes of the units of such rows without a number.</summary>
    public HashSet<string> Units { get; } = [];

    /// <summary>A row names neither.</summary>
    public bool EveryUnit { get; private set; }

    /// <summary>Of a row that is not stored. A row left out by choice says nothing either; one that only repeats another does not matter.</summary>
    public void Take(ParsedPerson parsed)
    {
        if (parsed.Verdict is { Verdict: Verdict.Ok, Choices.Count: 0 }) return;
        if (parsed.Nip is { } nip) Numbers.Add(nip);
        else if (parsed.UnitCode is { } unit) Units.Add(unit);
        else EveryUnit = true;
    }
}
