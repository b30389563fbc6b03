using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Pakta.Web.Documents.Sealing;

// New and changed objects behind the bytes of a finished PDF, with their own cross-reference table.
internal sealed class PdfUpdate : IDisposable
{
    private readonly MemoryStream _out;
    private readonly PdfTail _tail;
    private readonly SortedDictionary<int, long> _offsets = [];
    private int _next;

    public PdfUpdate(byte[] pdf, PdfTail tail, int room)
    {
        _tail = tail;
        _next = tail.Size;
        _out = new MemoryStream(pdf.Length + room);
        _out.Write(pdf);
        if (pdf[^1] != '\n')
            _out.WriteByte((byte)'\n');
    }

    public int Reserve() => _next++;

    // Where the body begins in the file.
    public long Write(int number, string body)
    {
        _offsets[number] = _out.Position;
        Put($"{number} 0 obj\n");
        var start = _out.Position;
        Put(body + "\nendobj\n");
        return start;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Write(number, body);
        return number;
    }

    public int AddStream(string entries, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(bytes);
        var number = Reserve();
        _offsets[number] = _out.Position;
        Put($"{number} 0 obj\n<<{entries}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n");
        packed.WriteTo(_out);
        Put("\nendstream\nendobj\n");
        return number;
    }

    public byte[] Finish()
    {
        var xref = _out.Position;
        Put("xref\n");
        foreach (var (first, offsets) in Subsections())
        {
            Put($"{first} {offsets.Count}\n");
            foreach (var offset in offsets)
                Put($"{offset:D10} 00000 n \n");
        }
        var id = Convert.ToHexString(SHA256.HashData(_out.GetBuffer().AsSpan(0, (int)xref)).AsSpan(0, 16));
        Put($"trailer\n<</Size {_next}/Root {_tail.Root} 0 R/Info {_tail.Info} 0 R/ID[{_tail.FirstId}<{id}>]/Prev {_tail.StartXref}>>\n");
        Put($"startxref\n{xref}\n%%EOF\n");
        return _out.ToArray();
    }

    public void Dispose() => _out.Dispose();

    private IEnumerable<(int First, List<long> Offsets)> Subsections()
    {
        var (first, run) = (-1, new List<long>());
        foreach (var (number, offset) in _offsets)
        {
            if (run.Count > 0 && number != first + run.Count)
            {
                yield return (first, run);
                run = [];
            }
            if (run.Count == 0)
                first = number;
            run.Add(offset);
        }
        yield return (first, run);
    }

    private void Put(FormattableString text) => Put(text.ToString(CultureInfo.InvariantCulture));

    private void Put(string text) => _out.Write(Encoding.Latin1.GetBytes(text));
}
