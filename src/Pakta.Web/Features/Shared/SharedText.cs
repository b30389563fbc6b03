using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Pakta.Web.Features.Shared;

/// <summary>
/// Indonesian is the text itself. English comes from the English.json beside each feature's views; a sentence without
/// an English row stays Indonesian rather than missing.
/// </summary>
public sealed class SharedText
{
    private readonly FrozenDictionary<string, string> _english = Load();

    public string this[string indonesian] =>
        Tampil.IsEnglish && _english.TryGetValue(indonesian, out var english) ? english : indonesian;

    public string this[string indonesian, params ReadOnlySpan<object?> values] =>
        string.Format(CultureInfo.CurrentCulture, this[indonesian], values);

    public bool HasEnglish(string indonesian) => _english.ContainsKey(indonesian);

    private static FrozenDictionary<string, string> Load()
    {
        var assembly = typeof(SharedText).Assembly;
        var all = new Dictionary<string, string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("English/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (indonesian, english) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                all[indonesian] = english;
        }
        return all.ToFrozenDictionary();
    }
}
