namespace Pakta.Web.Roster;

/// <summary>The rows of a file and what stands against them, counted.</summary>
internal sealed class FaultCount
{
    private const int Least = 10;
    private readonly Dictionary<string, int> _codes = [];

    public int Rows { get; private set; }

    public void Add(string? code)
    {
        Rows++;
        if (code is not null) _codes[code] = Of(code) + 1;
    }

    public int Of(string code) => _codes.GetValueOrDefault(code);

    public FileFault? Find(IEnumerable<FaultKind> kinds) => kinds.Select(Fault).FirstOrDefault(fault => fault is not null);

    /// <summary>The commonest code names the fault; its kin count with it.</summary>
    public FileFault? Fault(FaultKind kind) =>
        kind.Codes.Sum(Of) is var rows && IsMany(rows) ? new FileFault(kind.Codes.MaxBy(Of)!, rows, kind.Message, kind.Picture) : null;

    public bool IsMany(int rows) => rows >= Least && rows * 5L > Rows;
}
