using System.Text;

namespace Pakta.Web.Tests.Roster.Hostile;

/// <summary>A workbook of Excel 97-2003 (BIFF8) with one sheet of texts and numbers.</summary>
internal static class OldWorkbook
{
    public static byte[] Of(string sheet, IReadOnlyList<object?[]> rows)
    {
        var globals = Record(0x809, Shorts(0x600, 5, 0x0DBB, 0x07CC, 0, 0, 6, 0)).Concat(Record(0x42, Shorts(0x04B0))).ToArray();
        var name = Encoding.ASCII.GetBytes(sheet);
        var start = globals.Length + 4 + 8 + name.Length + 4;
        var bound = Record(0x85, [.. BitConverter.GetBytes(start), 0, 0, (byte)name.Length, 0, .. name]);
        return CompoundFile.Of(("Workbook", [.. globals, .. bound, .. Record(0x0A, []), .. Cells(rows)]));
    }

    private static byte[] Cells(IReadOnlyList<object?[]> rows)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Record(0x809, Shorts(0x600, 0x10, 0x0DBB, 0x07CC, 0, 0, 6, 0)));
        bytes.Write(Record(0x200, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(rows.Count), .. Shorts(0, (ushort)rows.Max(r => r.Length), 0)]));
        for (ushort row = 0; row < rows.Count; row++)
            for (ushort column = 0; column < rows[row].Length; column++)
            {
                var place = Shorts(row, column, 0);
                if (rows[row][column] is string text)
                    bytes.Write(Record(0x204, [.. place, .. Shorts((ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]));
                else if (rows[row][column] is { } number)
                    bytes.Write(Record(0x203, [.. place, .. BitConverter.GetBytes(Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture))]));
            }
        bytes.Write(Record(0x0A, []));
        return bytes.ToArray();
    }

    private static byte[] Record(ushort kind, byte[] body) => [.. Shorts(kind, (ushort)body.Length), .. body];

    private static byte[] Shorts(params ushort[] values) => [.. values.SelectMany(BitConverter.GetBytes)];
}
