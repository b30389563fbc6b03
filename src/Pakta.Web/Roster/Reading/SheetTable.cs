using System.Collections.Frozen;

namespace Pakta.Web.Roster.Reading;

/// <summary>Where the table of one sheet stands, and which column each field is.</summary>
internal sealed class SheetTable
{
    private readonly string?[] _fieldOf;

    public SheetTable(int sheet, string? name, Header header, string kind, IReadOnlyDictionary<string, int>? said)
    {
        (Sheet, Name, Header) = (sheet, name, header);
        Fields = HeaderWords.Fields(kind);
        Columns = new int[Fields.Count];
        Array.Fill(Columns, -1);
        Map(HeaderWords.Of(kind));
        if (said is not null) Follow(said);
        _fieldOf = new string?[header.Plain.Length];
        foreach (var (field, place) in Fields)
            if (Columns[place] >= 0) _fieldOf[Columns[place]] = field;
    }

    public int Sheet { get; }
    public string? Name { get; }
    public Header Header { get; }
    public FrozenDictionary<string, int> Fields { get; }

    /// <summary>Column by place of the field; negative: none.</summary>
    public int[] Columns { get; }

    public int ColumnOf(string field) => Fields.TryGetValue(field, out var place) ? Columns[place] : -1;

    public bool Has(string field) => ColumnOf(field) >= 0;

    public string? FieldAt(int column) => _fieldOf[column];

    public bool IsDropped(int column) => FieldAt(column) is null && HeaderWords.IsDropped(Header.Plain[column]);

    private void Map(FrozenDictionary<string, (string Field, int Rank)> words)
    {
        var ranks = new Dictionary<string, int>();
        for (var i = 0; i < Header.Plain.Length; i++)
        {
            if (!words.TryGetValue(Header.Plain[i], out var word)) continue;
            if (ranks.TryGetValue(word.Field, out var rank) && rank <= word.Rank) continue;
            (ranks[word.Field], Columns[Fields[word.Field]]) = (word.Rank, i);
        }
    }

    // What a person said stands above the headings; a column that must not be read stays out all the same.
    private void Follow(IReadOnlyDictionary<string, int> said)
    {
        foreach (var (field, column) in said)
        {
            if (!Fields.TryGetValue(field, out var place) || column >= Header.Plain.Length) continue;
            for (var i = 0; i < Columns.Length; i++)
                if (Columns[i] == column) Columns[i] = -1;
            Columns[place] = column >= 0 && !HeaderWords.IsDropped(Header.Plain[column]) ? column : -1;
        }
    }
}
