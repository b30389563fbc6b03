using System.Globalization;
using System.Text.RegularExpressions;
using Pakta.Web.Features.Shared;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Shared;

public sealed partial class SharedTextTests
{
    private readonly SharedText _text = new();

    [Test]
    public void Every_sentence_of_the_views_has_an_English_row()
    {
        var views = Directory.GetFiles(FeaturesFolder(), "*.cshtml", SearchOption.AllDirectories);
        var missing = from view in views
                      from Match match in Literal().Matches(File.ReadAllText(view))
                      let sentence = Regex.Unescape(match.Groups[1].Value)
                      where !_text.HasEnglish(sentence)
                      select $"{Path.GetFileName(view)}: {sentence}";
        Assert.Multiple(() =>
        {
            Assert.That(views, Is.Not.Empty);
            Assert.That(missing, Is.Empty);
        });
    }

    [TestCase(400), TestCase(403), TestCase(404), TestCase(409), TestCase(413), TestCase(418), TestCase(429), TestCase(500), TestCase(503)]
    public void Every_error_page_has_its_English(int status)
    {
        var page = ErrorPage.For(status);
        Assert.That(new[] { page.Title, page.What, page.Todo }.Where(sentence => !_text.HasEnglish(sentence)), Is.Empty);
    }

    [Test]
    public void Every_state_of_a_bar_has_its_English() =>
        Assert.That(new StackedBar(1, 1, 1, 1, 1, "").Parts().Where(part => !_text.HasEnglish(part.Word)), Is.Empty);

    [Test]
    public void English_keeps_the_places_for_values()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
            Assert.That(_text["Halaman {0} dari {1}", 2, 7], Is.EqualTo("Page 2 of 7"));
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
            Assert.That(_text["Halaman {0} dari {1}", 2, 7], Is.EqualTo("Halaman 2 dari 7"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string FeaturesFolder() => Repository.PathOf("src", "Pakta.Web", "Features");

    [GeneratedRegex("""\bT\["((?:[^"\\]|\\.)*)"[\],]""")]
    private static partial Regex Literal();
}
