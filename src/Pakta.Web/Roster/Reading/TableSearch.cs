namespace Pakta.Web.Roster.Reading;

/// <summary>Looks through the sheets of a file for tables of one kind.</summary>
internal sealed class TableSearch(RosterFile file, string kind, bool guess)
{
    private readonly HeaderFinder _headers = new(HeaderWords.Of(kind));

    /// <summary>Sheets that are left out, and why.</summary>
    public List<FileNote> Notes { get; } = [];

    /// <exception cref="UnreadableFileException">No sheet has the headings or the needed columns.</exception>
    public List<SheetTable> Find((string Field, string Shown)[] needed)
    {
        var (found, lacking) = (new List<SheetTable>(), new List<(SheetTable Table, List<string> Missing)>());
        var any = false;
        for (var sheet = 0; sheet < file.Source.Sheets.Count; sheet++)
        {
            var (name, isHidden) = (file.Source.Sheets[sheet].Name, file.Source.Sheets[sheet].IsHidden);
            var top = IsWanted(name, isHidden) ? file.Rows(sheet).Take(HeaderFinder.Within).ToList() : [];
            any |= top.Count > 0;
            if (top.Count == 0 || _headers.Find(top, guess) is not { } header)
            {
                LeaveOut(name, isHidden, top.Count);
                continue;
            }
            var said = found.Count == 0 || found[0].Header.Plain.AsSpan().SequenceEqual(header.Plain) ? file.Plan.Columns : null;
            var table = new SheetTable(sheet, name, header, kind, said);
            var missing = needed.Where(n => !n.Field.Split('|').Any(table.Has)).Select(n => n.Shown).ToList();
            if (missing.Count == 0) found.Add(table);
            else lacking.Add((table, missing));
        }
        if (found.Count > 0) NoteLacking(lacking);
        else if (lacking.Count > 0) throw new UnreadableFileException(UnreadableFile.MissingColumns(lacking.MinBy(l => l.Missing.Count).Missing));
        else throw new UnreadableFileException(any ? UnreadableFile.NoHeader : UnreadableFile.Empty);
        return found;
    }

    private bool IsWanted(string? name, bool isHidden) => file.Plan.Sheets is { } said ? name is null || said.Contains(name) : !isHidden;

    private void LeaveOut(string? name, bool isHidden, int rows)
    {
        if (isHidden && file.Plan.Sheets is null)
            Notes.Add(new FileNote("sheet.hidden", $"Lembar {name} tersembunyi, jadi tidak dibaca. Pilih lembar itu bila isinya memang berlaku.", Sheet: name));
        else if (rows > 0)
            Notes.Add(new FileNote("sheet.notable", $"Lembar {name} tidak mempunyai baris judul yang dikenal, jadi tidak dibaca.", Sheet: name));
    }

    private void NoteLacking(List<(SheetTable Table, List<string> Missing)> lacking)
    {
        foreach (var (table, missing) in lacking)
            Notes.Add(new FileNote("sheet.columns",
                $"Lembar {table.Name} tidak dibaca karena kolom {string.Join(", ", missing)} tidak ada.", Sheet: table.Name));
    }
}
