using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People;

/// <summary>What judging a list of people needs beside the file.</summary>
/// <param name="Year">The current one.</param>
/// <param name="Units">The registered units.</param>
/// <param name="Choices">Of <see cref="ImportRun.Choices"/>.</param>
public sealed record PeopleContext(int Year, UnitNames Units, IReadOnlyDictionary<string, string> Choices)
{
    /// <summary>False: an operator's list. Codes go to the addresses, so only the HR office fills them in.</summary>
    public bool TakesAddresses { get; init; } = true;

    /// <summary>Whole numbers that somebody chose for rows where Excel has cut the last three digits, by <see cref="RowVerdict.Key"/>.</summary>
    public IReadOnlyDictionary<string, KnownNumber> Numbers { get; init; } = new Dictionary<string, KnownNumber>();
}
