using System.Xml;

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>
/// One part of a workbook, forward only. No DTD, no deep nesting, and no text, comment or tag longer than a cell can be: memory
/// does not follow the part. Names are compared without namespaces, so strict workbooks read like others.
/// </summary>
internal sealed class XlsxXml : IDisposable
{
    private const int Deepest = 64;
    private const int LongestText = 32_768;
    private readonly BoundedStream _stream;
    private readonly XmlReader _xml;
    private readonly char[] _text = new char[LongestText + 1];
    private int _length;

    public XlsxXml(ZipPackage package, string part)
    {
        _stream = package.Open(part);
        _xml = XmlReader.Create(_stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true, CloseInput = true,
        });
    }

    public int Depth => _xml.Depth;

    public bool IsEmpty => _xml.IsEmptyElement;

    /// <summary>What was gathered; valid until the next gathering.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    public bool Read()
    {
        if (!_xml.Read()) return false;
        _stream.Step();
        return _xml.Depth <= Deepest ? true : throw new InvalidDataException();
    }

    public bool Starts(string name) => _xml.NodeType == XmlNodeType.Element && _xml.LocalName == name;

    public bool Ends(string name) => _xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == name;

    public string? Attribute(string name)
    {
        string? value = null;
        while (value is null && _xml.MoveToNextAttribute())
            if (_xml.LocalName == name) value = _xml.Value;
        _xml.MoveToElement();
        return value;
    }

    /// <summary>Goes from attribute to attribute of the element; false after the last.</summary>
    public bool NextAttribute(out string name)
    {
        if (_xml.MoveToNextAttribute())
        {
            name = _xml.LocalName;
            return true;
        }
        _xml.MoveToElement();
        name = "";
        return false;
    }

    /// <summary>Value of the attribute; valid until the next one.</summary>
    public ReadOnlySpan<char> Value()
    {
        _length = 0;
        Take();
        return Text;
    }

    /// <summary>Gathers the text of an item (a cell, a shared string): its values, or its runs without their phonetic hints.</summary>
    /// <returns>What stands in it: a value, a formula.</returns>
    public (bool HasValue, bool HasFormula) Gather()
    {
        _length = 0;
        var (hasValue, hasFormula, takes, isHint) = (false, false, false, false);
        if (_xml.IsEmptyElement) return (false, false);
        var depth = _xml.Depth;
        while (Read() && _xml.Depth > depth)
        {
            var isStart = _xml.NodeType == XmlNodeType.Element;
            if (!isStart && _xml.NodeType != XmlNodeType.EndElement)
            {
                if (takes && !isHint) Take();
                continue;
            }
            switch (_xml.LocalName)
            {
                case "v" or "t":
                    takes = isStart && !_xml.IsEmptyElement;
                    hasValue |= isStart;
                    break;
                case "f":
                    hasFormula = true;
                    break;
                case "rPh":
                    isHint = isStart && !_xml.IsEmptyElement;
                    break;
            }
        }
        return (hasValue, hasFormula);
    }

    public void Dispose() => _xml.Dispose();

    private void Take()
    {
        int read;
        while ((read = _xml.ReadValueChunk(_text, _length, _text.Length - _length)) > 0)
            if ((_length += read) == _text.Length) throw new UnreadableFileException(UnreadableFile.Bomb);
    }
}
