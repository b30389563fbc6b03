using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Pakta.Ledger;

/// <summary>
/// JSON Canonicalization Scheme (RFC 8785) restricted to strings, integers, arrays and objects: the only form of every
/// leaf and of every private record. Bytes are UTF-8 without BOM or white space; keys are sorted by UTF-16 code unit.
/// </summary>
public static class CanonicalJson
{
    /// <summary>Largest magnitude of an integer: 2^53-1 (RFC 8785, section 3.2.2.3; RFC 7493).</summary>
    public const long MaxInteger = (1L << 53) - 1;

    private const int MaxDepth = 16;
    private static readonly SearchValues<char> _escaped =
        SearchValues.Create(['"', '\\', .. Enumerable.Range(0, ' ').Select(c => (char)c)]);
    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// Writes an object. Values: <see cref="string"/> (NFC, well-formed UTF-16), <see cref="int"/>, <see cref="long"/>,
    /// dictionaries with string keys (well-formed UTF-16), and sequences of these.
    /// </summary>
    /// <exception cref="ArgumentException">A value of another type, not NFC, not well-formed, or too large.</exception>
    public static byte[] Write(IReadOnlyDictionary<string, object> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = new StringBuilder(256);
        WriteObject(text, value.Select(p => (p.Key, (object?)p.Value)), 0);
        return _strict.GetBytes(text.ToString());
    }

    /// <summary>
    /// Reads an object back: strings, <see cref="long"/>, <c>IReadOnlyList&lt;object&gt;</c> and
    /// <c>IReadOnlyDictionary&lt;string, object&gt;</c>.
    /// </summary>
    /// <exception cref="FormatException">Not JSON, another type of value, or not exactly the canonical bytes.</exception>
    public static IReadOnlyDictionary<string, object> Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new FormatException("canonical JSON: an object was expected");
            var value = ReadObject(ref reader);
            // Also makes the reader look at what follows the object.
            if (reader.Read() || !Write(value).AsSpan().SequenceEqual(utf8))
                throw new FormatException("canonical JSON: the bytes are not in canonical form");
            return value;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("canonical JSON: " + e.Message, e);
        }
    }

    private static object ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number when reader.TryGetInt64(out var number) => number,
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        _ => throw new FormatException($"canonical JSON: {reader.TokenType} is not a value used here"),
    };

    private static Dictionary<string, object> ReadObject(ref Utf8JsonReader reader)
    {
        var result = new Dictionary<string, object>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            result.Add(key, ReadValue(ref reader));
        }
        return result;
    }

    private static List<object> ReadArray(ref Utf8JsonReader reader)
    {
        var result = new List<object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            result.Add(ReadValue(ref reader));
        return result;
    }

    private static void WriteValue(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case string s:
                if (!IsWellFormed(s) || !s.IsNormalized(NormalizationForm.FormC))
                    throw new ArgumentException("canonical JSON: a string is not well-formed or not in NFC");
                WriteString(text, s);
                break;
            case int i:
                text.Append(i.ToString(CultureInfo.InvariantCulture));
                break;
            case long n and >= -MaxInteger and <= MaxInteger:
                text.Append(n.ToString(CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, object> map:
                WriteObject(text, map.Select(p => (p.Key, (object?)p.Value)), depth + 1);
                break;
            case IDictionary map:
                WriteObject(text, map.Keys.Cast<object>().Select(k =>
                    (k as string ?? throw new ArgumentException("keys must be strings"), map[k])), depth + 1);
                break;
            case IEnumerable items:
                WriteArray(text, items, depth + 1);
                break;
            default:
                throw new ArgumentException(
                    $"canonical JSON: a {value?.GetType().Name ?? "null"} ({value}) cannot be written");
        }
    }

    private static void WriteObject(StringBuilder text, IEnumerable<(string Key, object? Value)> members, int depth)
    {
        CheckDepth(depth);
        var separator = '{';
        foreach (var (key, value) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            text.Append(separator);
            WriteString(text, key);
            text.Append(':');
            WriteValue(text, value, depth);
            separator = ',';
        }
        text.Append(separator == '{' ? "{}" : "}");
    }

    private static void WriteArray(StringBuilder text, IEnumerable items, int depth)
    {
        CheckDepth(depth);
        var separator = '[';
        foreach (var item in items)
        {
            text.Append(separator);
            WriteValue(text, item, depth);
            separator = ',';
        }
        text.Append(separator == '[' ? "[]" : "]");
    }

    private static void CheckDepth(int depth)
    {
        if (depth >= MaxDepth)
            throw new ArgumentException($"canonical JSON: nested deeper than {MaxDepth}");
    }

    // RFC 8785, section 3.2.2.2: only the quotation mark, the backslash and the control characters are escaped.
    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        var plain = value.AsSpan().IndexOfAny(_escaped);
        text.Append(value, 0, plain < 0 ? value.Length : plain);
        foreach (var c in plain < 0 ? "" : value.AsSpan(plain))
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }

    private static bool IsWellFormed(string value)
    {
        var first = value.AsSpan().IndexOfAnyInRange('\ud800', '\udfff');
        for (var i = first < 0 ? value.Length : first; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
                continue;
            if (!char.IsHighSurrogate(value[i]) || i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}
