using System.Text;

namespace Pakta.Ledger.Tests;

public sealed class CanonicalJsonTests
{
    private static string Written(IReadOnlyDictionary<string, object> value) =>
        Encoding.UTF8.GetString(CanonicalJson.Write(value));

    private static void AssertRefused(string json) =>
        Assert.That(() => CanonicalJson.Parse(Encoding.UTF8.GetBytes(json)), Throws.TypeOf<FormatException>(), json);

    [Test]
    public void Sorts_keys_by_UTF16_code_unit_as_RFC_8785_section_3_2_3()
    {
        var value = new Dictionary<string, object>
        {
            ["\u20ac"] = "Euro Sign",
            ["\r"] = "Carriage Return",
            ["\ufb33"] = "Hebrew Letter Dalet With Dagesh",
            ["1"] = "One",
            ["\ud83d\ude00"] = "Emoji: Grinning Face",
            ["\u0080"] = "Control",
            ["\u00f6"] = "Latin Small Letter O With Diaeresis",
        };

        Assert.That(Written(value), Is.EqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\"," +
            "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\"," +
            "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}"));
    }

    [Test]
    public void Escapes_as_RFC_8785_section_3_2_2()
    {
        var value = new Dictionary<string, object> { ["string"] = "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/" };
        Assert.That(Written(value), Is.EqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"));
    }

    [Test]
    public void Writes_every_control_character_in_its_one_spelling()
    {
        var value = new Dictionary<string, object> { ["s"] = "\0\b\t\n\f\r\u001f\u007f\u2028" };
        Assert.That(Written(value), Is.EqualTo("{\"s\":\"\\u0000\\b\\t\\n\\f\\r\\u001f\u007f\u2028\"}"));
    }

    [Test]
    public void Writes_nested_values_and_reads_them_back()
    {
        var value = new Dictionary<string, object>
        {
            ["b"] = new object[] { 1, -2L, "x", Array.Empty<object>() },
            ["a"] = new Dictionary<string, int> { ["z"] = 1, ["y"] = 0 },
            ["c"] = CanonicalJson.MaxInteger,
        };

        var bytes = CanonicalJson.Write(value);

        Assert.That(Encoding.UTF8.GetString(bytes),
            Is.EqualTo("{\"a\":{\"y\":0,\"z\":1},\"b\":[1,-2,\"x\",[]],\"c\":9007199254740991}"));
        Assert.That(CanonicalJson.Write(CanonicalJson.Parse(bytes)), Is.EqualTo(bytes));
    }

    [Test]
    public void Refuses_to_write_what_has_no_place()
    {
        object[] wrong =
        [
            1.5, 1m, true, null!, CanonicalJson.MaxInteger + 1, -CanonicalJson.MaxInteger - 1, "e\u0301", "\ud800", "\udc00x",
        ];
        foreach (var value in wrong)
            Assert.That(() => CanonicalJson.Write(new Dictionary<string, object> { ["k"] = value }),
                Throws.ArgumentException, $"{value}");
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}x")]
    [TestCase("{} ")]
    [TestCase(" {}")]
    [TestCase("{\"a\": 1}")]
    [TestCase("{\"b\":1,\"a\":2}")]
    [TestCase("{\"a\":1,\"a\":1}")]
    [TestCase("{\"a\":1.0}")]
    [TestCase("{\"a\":1e2}")]
    [TestCase("{\"a\":01}")]
    [TestCase("{\"a\":-0}")]
    [TestCase("{\"a\":9007199254740992}")]
    [TestCase("{\"a\":true}")]
    [TestCase("{\"a\":null}")]
    [TestCase("{\"a\":\"\\u0041\"}")]
    [TestCase("{\"a\":\"\\/\"}")]
    [TestCase("{\"a\":\"\\u000F\"}")]
    [TestCase("{\"a\":\"\\ud800\"}")]
    [TestCase("{\"a\":\"e\u0301\"}")]
    [TestCase("{\"a\":1,}")]
    [TestCase("{\"a\":1")]
    [TestCase("{\"a\":1}{\"a\":1}")]
    [TestCase("/**/{}")]
    public void Refuses_to_read_anything_not_canonical(string json) => AssertRefused(json);

    [Test]
    public void Refuses_bytes_that_are_not_UTF8() =>
        Assert.That(() => CanonicalJson.Parse([(byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}']),
            Throws.TypeOf<FormatException>());

    [Test]
    public void Refuses_nesting_without_end() =>
        AssertRefused(string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000));

    [FsCheck.NUnit.Property]
    public bool Reads_back_what_it_wrote(Dictionary<string, int> numbers, string[] texts)
    {
        static bool Fits(string? text) =>
            text is not null && text.EnumerateRunes().All(r => r.Value != 0xfffd) && text.IsNormalized();
        var value = numbers.Where(p => Fits(p.Key)).ToDictionary(p => p.Key, p => (object)p.Value);
        value["texts"] = texts.Where(Fits).ToArray();

        var bytes = CanonicalJson.Write(value);
        var read = CanonicalJson.Parse(bytes);

        return read.Count == value.Count
            && ((IReadOnlyList<object>)read["texts"]).Cast<string>().SequenceEqual((string[])value["texts"])
            && read.Where(p => p.Key != "texts").All(p => (long)p.Value == (int)value[p.Key]);
    }
}
