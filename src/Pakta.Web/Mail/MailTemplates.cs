using System.Collections.Concurrent;
using HandlebarsDotNet;

namespace Pakta.Web.Mail;

/// <summary>
/// Pairs of files in <c>templates/mail</c>. The first line of the text file is the subject. HTML is escaped, text is not, and no
/// field can break a line of the header.
/// </summary>
public sealed class MailTemplates(string folder)
{
    private const string SubjectMark = "Subject: ";
    private const int LongestSubject = 200;
    private readonly IHandlebars _plain = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
    private readonly IHandlebars _html = Handlebars.Create();
    private readonly ConcurrentDictionary<string, Template> _templates = new(StringComparer.Ordinal);

    public (string Subject, string Text, string Html) Render(string name, IReadOnlyDictionary<string, object?> fields)
    {
        var template = _templates.GetOrAdd(name, Load);
        return (OneLine(template.Subject(fields)), template.Text(fields), template.Html(fields));
    }

    private Template Load(string name)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterLower(c) || c == '-'))
            throw new InvalidOperationException("The name of a mail template is made of small letters and hyphens.");
        var text = File.ReadAllText(Path.Combine(folder, name + ".txt")).ReplaceLineEndings("\n");
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 || !text.StartsWith(SubjectMark, StringComparison.Ordinal))
            throw new InvalidOperationException($"The first line of {name}.txt must be its subject.");
        return new Template(_plain.Compile(text[SubjectMark.Length..end]), _plain.Compile(text[(end + 1)..].TrimStart('\n')),
            _html.Compile(File.ReadAllText(Path.Combine(folder, name + ".html"))));
    }

    private static string OneLine(string text)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]).Trim();
        return line.Length <= LongestSubject ? line : line[..LongestSubject];
    }

    private sealed record Template(HandlebarsTemplate<object, object> Subject, HandlebarsTemplate<object, object> Text,
        HandlebarsTemplate<object, object> Html);
}
