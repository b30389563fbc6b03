using System.Globalization;
using System.Net;
using System.Text;

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>Tags of a web page one after another, and the text between them; comments, scripts and styles are passed over.</summary>
internal sealed class HtmlScanner(TextReader reader)
{
    private const int LongestTag = 4096;
    private const int LongestText = 32_768;
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _tag = new();

    /// <summary>Lower-case name, with <c>/</c> where it ends.</summary>
    public string Tag { get; private set; } = "";

    /// <summary>The next tag; false at the end.</summary>
    public bool Next()
    {
        for (int c; (c = reader.Read()) >= 0;)
        {
            if (c != '<' || !(char.IsAsciiLetter((char)Math.Max(reader.Peek(), 0)) || reader.Peek() is '/' or '!' or '?'))
            {
                if (_text.Length < LongestText) _text.Append((char)c);
                continue;
            }
            ReadTag();
            if (Tag.StartsWith("!--", StringComparison.Ordinal)) PassTo("-->", _tag.ToString());
            else if (Tag is "script" or "style") PassTo($"</{Tag}", "");
            else if (Tag is "br" or "/p" or "/div") _text.Append(' ');
            else return true;
        }
        Tag = "";
        return false;
    }

    /// <summary>A number among the attributes of the tag; 0 when it is not there.</summary>
    public int Number(string attribute)
    {
        var tag = _tag.ToString();
        var at = tag.IndexOf(attribute + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return 0;
        var digits = tag.AsSpan(at + attribute.Length + 1).TrimStart("\"'");
        var length = 0;
        while (length < digits.Length && length < 6 && char.IsAsciiDigit(digits[length])) length++;
        return int.TryParse(digits[..length], CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>Text since the last call.</summary>
    public string TakeText()
    {
        var text = WebUtility.HtmlDecode(_text.ToString());
        _text.Clear();
        return text;
    }

    private void ReadTag()
    {
        _tag.Clear();
        var quote = '\0';
        for (int c; (c = reader.Read()) >= 0 && (c != '>' || quote != '\0');)
        {
            if (quote == c) quote = '\0';
            else if (quote == '\0' && c is '"' or '\'' && _tag.Length > 0 && _tag[^1] == '=') quote = (char)c;
            if (_tag.Length < LongestTag) _tag.Append((char)c);
        }
        var name = _tag.ToString();
        var end = name.AsSpan(1 <= name.Length ? 1 : 0).IndexOfAny(" \t\r\n/");
        Tag = (end < 0 ? name : name[..(end + 1)]).ToLowerInvariant();
    }

    // What was read of the tag may hold the end already.
    private void PassTo(string end, string read)
    {
        if (read.Length > 4 && (read + ">").EndsWith(end, StringComparison.Ordinal)) return;
        var matched = 0;
        for (int c; matched < end.Length && (c = char.ToLowerInvariant((char)reader.Read())) != '\uFFFF';)
        {
            if (c == end[matched]) matched++;
            else if (c != end[0]) matched = 0;
            else if (matched == 0 || c != end[matched - 1]) matched = 1;
        }
    }
}
