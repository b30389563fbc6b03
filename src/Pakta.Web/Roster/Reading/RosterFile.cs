using System.IO.Compression;
using Pakta.Web.Roster.Reading.Formats;

namespace Pakta.Web.Roster.Reading;

/// <summary>A file of rows that can be read several times; its kind is told by content, never by name.</summary>
public sealed class RosterFile(string path, ReadingPlan? plan = null)
{
    private const int BlankRowsAtEnd = 200;
    private const long MostUnpacked = 2L << 30;
    private const int MostRatio = 500;

    private IRowSource? _source;

    public string Path => path;

    /// <summary>What a person has said of how to read it.</summary>
    public ReadingPlan Plan => plan ?? ReadingPlan.Found;

    /// <summary>The file as what it is; found once.</summary>
    internal IRowSource Source => _source ??= Open();

    /// <summary>Its sheets, and which of them have a table of a kind (<c>people</c>, <c>units</c>).</summary>
    /// <exception cref="UnreadableFileException">The file is no table.</exception>
    public IReadOnlyList<SheetInfo> Sheets(string kind)
    {
        var headers = new HeaderFinder(HeaderWords.Of(kind));
        return
        [
            .. Source.Sheets.Select((tab, sheet) => new SheetInfo(tab.Name, tab.IsHidden, Rows(sheet).Take(SheetInfo.MostCounted).Count(),
                headers.Find([.. Rows(sheet).Take(HeaderFinder.Within)], false) is not null)),
        ];
    }

    /// <summary>Rows of a sheet from the top, blank ones left out, one at a time; two hundred blank ones are its end.</summary>
    /// <exception cref="UnreadableFileException">The file is no table.</exception>
    internal IEnumerable<SheetRow> Rows(int sheet)
    {
        var blank = 0;
        foreach (var row in Source.Rows(sheet))
        {
            if (!row.IsBlank)
            {
                blank = 0;
                yield return row;
            }
            else if (++blank == BlankRowsAtEnd)
            {
                yield break;
            }
        }
    }

    private IRowSource Open()
    {
        if (!File.Exists(path)) throw new UnreadableFileException(UnreadableFile.Missing);
        Span<byte> head = stackalloc byte[8];
        using (var stream = File.OpenRead(path)) head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.IsEmpty) throw new UnreadableFileException(UnreadableFile.Empty);
        if (head.StartsWith("PK"u8))
        {
            CheckArchive();
            return new XlsxRows(path);
        }
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new UnreadableFileException(UnreadableFile.OldExcel);
        return new CsvRows(path);
    }

    // A small archive may claim to unpack to anything: refused before a byte is unpacked.
    private void CheckArchive()
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.GetEntry("xl/workbook.xml") is null) throw new UnreadableFileException(UnreadableFile.WrongType);
            var unpacked = zip.Entries.Sum(e => e.Length);
            if (unpacked > MostUnpacked || unpacked > MostRatio * Math.Max(new FileInfo(path).Length, 4096))
                throw new UnreadableFileException(UnreadableFile.Damaged);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException(UnreadableFile.Damaged);
        }
    }
}
