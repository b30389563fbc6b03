using System.Text.Json;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Tests.Roster.Quirks;

/// <summary>What stands beside a fixture: the verdict of every row, and where it matters what is stored of them.</summary>
public sealed record QuirkExpectation(IReadOnlyList<ExpectedRow> Rows)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary><c>units</c> for a list of units.</summary>
    public string? Kind { get; init; }

    /// <summary>File that was imported before.</summary>
    public string? Before { get; init; }

    /// <summary>How many are known and not in the file.</summary>
    public int? Missing { get; init; }

    /// <summary>Code of the refusal of the whole file.</summary>
    public string? Refusal { get; init; }

    /// <summary>Code of the fault that runs through the file.</summary>
    public string? Fault { get; init; }
    public IReadOnlyList<string> Notes { get; init; } = [];
    public string? Separator { get; init; }
    public bool? LeafFirst { get; init; }

    /// <summary>Of each row, where the fixture is about it.</summary>
    public IReadOnlyList<string?>? UnitCodes { get; init; }
    public IReadOnlyList<string?>? Grades { get; init; }
    public IReadOnlyList<string?>? Phones { get; init; }
    public IReadOnlyList<string?>? Standings { get; init; }

    /// <summary>Prefix, name, suffix.</summary>
    public IReadOnlyList<string?[]>? Names { get; init; }

    public ReadingPlan Plan => new() { UnitSeparator = Separator, UnitLeafFirst = LeafFirst };

    public static QuirkExpectation Of(string path) => JsonSerializer.Deserialize<QuirkExpectation>(File.ReadAllText(path), Options)!;
}
