using Pakta.Core.Organization;
using Pakta.Web.Access;

namespace Pakta.Web.Roster;

/// <summary>How an import runs: for show or for good, within which units, in whose name, and who listens.</summary>
public sealed record ImportRun(bool Apply)
{
    /// <summary>Paths that may be touched; null: all (the command line, the demo).</summary>
    public Func<string, bool>? MayKeep { get; init; }

    /// <summary>In whose name; null: the command line, the demo.</summary>
    public Authority? Who { get; init; }

    public Guid? By => Who?.AccountId;

    /// <summary>Codes go to the addresses of people, so operators do not set them.</summary>
    public bool TakesAddresses => Who is null || Who.Grants.Any(g => g.Role == Role.HrOffice);

    /// <summary>A list names no head whom the form would refuse to the same hand.</summary>
    public bool MayName(string path) => Who is null || Who.MayAppointHeadOf(path);

    /// <summary>Nor does it give somebody another number than the form would.</summary>
    public bool MayRenumber(string path) => Who is null || Who.IsHrOver(path);

    /// <summary>
    /// Whether the preview may say that somebody is on the roster elsewhere: to whoever keeps a whole agency. Others would learn which
    /// numbers are known by trying them; to them such a row looks like any new one, and only what is stored is turned away.
    /// </summary>
    public bool SeesElsewhere => Who is null || Who.Grants.Any(g => g.Role == Role.HrOffice && UnitPath.SelfAndAncestors(g.Path).Count() == 1);

    /// <summary>A page keeps a list of units in bounds; the command line takes any.</summary>
    public int MostUnits => Who is null ? int.MaxValue : Units.UnitFile.MostRows;

    /// <summary>Choices of the review list by <see cref="RowVerdict.Key"/>: codes of <see cref="RowChoice"/>.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>();

    /// <summary>Stores nothing unless every row is OK.</summary>
    public bool Strict { get; init; }

    /// <summary>Civil date from which the rows hold; null: today.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Hears of the fault that runs through the file, before its rows.</summary>
    public Action<FileFault>? OnFault { get; init; }

    /// <summary>Hears every row in the order of the file.</summary>
    public Action<RowResult>? OnRow { get; init; }

    /// <summary>Hears who or what is known but not in the file.</summary>
    public Action<MissingRow>? OnMissing { get; init; }

    /// <summary>Hears how many rows are done of how many.</summary>
    public Action<int, int>? OnProgress { get; init; }

    public bool Allows(string path) => MayKeep is null || MayKeep(path);
}
