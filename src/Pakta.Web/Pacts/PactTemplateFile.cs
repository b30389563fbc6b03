using System.Text.RegularExpressions;
using Pakta.Core.Pacts;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Pakta.Web.Pacts;

/// <summary>Reads a template: YAML between two <c>---</c> lines, then the sections Opening, Clauses (numbered) and Closing.</summary>
internal sealed partial class PactTemplateFile(string file, string content)
{
    private const string Fence = "---";
    private readonly string[] _lines = content.ReplaceLineEndings("\n").Split('\n');

    public PactTemplate Read()
    {
        var end = _lines[0] == Fence ? Array.IndexOf(_lines, Fence, 1) : -1;
        if (end < 0) throw Bad(1, "the file must begin with YAML between two lines of ---");
        var front = Front(end);
        if (!Slug().IsMatch(front.Slug)) throw Bad(1, "slug is missing or not a-z 0-9 -");
        if (front.Version.Length == 0) throw Bad(1, "version is missing");
        if (front.Title.Length == 0) throw Bad(1, "title is missing");
        if (!Enum.TryParse<Audience>(front.Audience, out var audience))
            throw Bad(1, $"audience '{front.Audience}' is none of {string.Join(", ", Enum.GetNames<Audience>())}");
        var sections = Sections(end + 1);
        var text = new PactText(front.Title, front.Subtitle, Paragraph(sections, "Opening"), Clauses(sections), Paragraph(sections, "Closing"));
        CheckFields(front.Fields, text);
        return new PactTemplate(front.Slug, front.Version, audience, text, front.Fields, front.Set);
    }

    private FrontMatter Front(int end)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
                .Deserialize<FrontMatter?>(string.Join('\n', _lines[1..end])) ?? new FrontMatter();
        }
        catch (YamlException e)
        {
            throw Bad((int)e.Start.Line + 1, e.InnerException?.Message ?? e.Message);
        }
    }

    private Dictionary<string, List<(int Line, string Text)>> Sections(int from)
    {
        var sections = new Dictionary<string, List<(int, string)>>();
        List<(int, string)>? current = null;
        for (var i = from; i < _lines.Length; i++)
        {
            if (_lines[i].StartsWith("# ", StringComparison.Ordinal))
            {
                if (!sections.TryAdd(_lines[i][2..].Trim(), current = [])) throw Bad(i + 1, "the section stands twice");
            }
            else if (!string.IsNullOrWhiteSpace(_lines[i]))
            {
                (current ?? throw Bad(i + 1, "text before the first section")).Add((i + 1, _lines[i].Trim()));
            }
        }
        return sections;
    }

    private string Paragraph(Dictionary<string, List<(int Line, string Text)>> sections, string name) =>
        sections.TryGetValue(name, out var lines) && lines.Count > 0
            ? string.Join(' ', lines.Select(l => l.Text))
            : throw Bad(_lines.Length, $"the section '# {name}' is missing or empty");

    private string[] Clauses(Dictionary<string, List<(int Line, string Text)>> sections)
    {
        if (!sections.TryGetValue("Clauses", out var lines) || lines.Count == 0)
            throw Bad(_lines.Length, "the section '# Clauses' is missing or empty");
        var clauses = new List<string>();
        foreach (var (line, text) in lines)
            if (text.StartsWith($"{clauses.Count + 1}. ", StringComparison.Ordinal)) clauses.Add(text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            else if (clauses.Count > 0 && !char.IsAsciiDigit(text[0])) clauses[^1] += ' ' + text;
            else throw Bad(line, $"clause {clauses.Count + 1} is expected here, written '{clauses.Count + 1}. …'");
        return [.. clauses];
    }

    private void CheckFields(List<string> fields, PactText text)
    {
        try
        {
            text.Fill(fields.ToDictionary(f => f, _ => "…"));
        }
        catch (FormatException e)
        {
            throw Bad(1 + Array.FindIndex(_lines, l => Field().Matches(l).Any(m => !fields.Contains(m.Groups[1].Value))), e.Message);
        }
    }

    [GeneratedRegex("[{]([^}]*)")]
    private static partial Regex Field();

    private PactTemplateException Bad(int line, string what) => new(file, line, what);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$")]
    private static partial Regex Slug();

    private sealed class FrontMatter
    {
        public string Slug { get; set; } = "";
        public string Version { get; set; } = "";
        public string Audience { get; set; } = "";
        public string Title { get; set; } = "";
        public string Subtitle { get; set; } = "";
        public List<string> Fields { get; set; } = [];
        public List<string> Set { get; set; } = [];
    }
}
