using AngleSharp.Html.Dom;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>A form of a page with what is filled in.</summary>
internal sealed class FormFields(string action, IReadOnlyList<(string Name, string Value)> filled)
{
    public const string TokenName = "__RequestVerificationToken";

    public string Action => action;

    public static FormFields Find(IHtmlDocument page, string path, string? action)
    {
        var forms = page.QuerySelectorAll("form").OfType<IHtmlFormElement>().Where(f => f.Method == "post").ToList();
        var wanted = action ?? PathOnly(path);
        var form = forms.Find(f => PathOnly(ActionOf(f, path)) == wanted) ?? (action is null ? forms.FirstOrDefault(HasToken) : null);
        if (form is null)
            Assert.Fail($"{path} has no form for {wanted}; it has: {string.Join(", ", forms.Select(f => ActionOf(f, path)))}");
        return new FormFields(ActionOf(form!, path), Filled(form!).ToList());
    }

    public static string Token(IHtmlDocument page) =>
        (page.QuerySelector($"input[name={TokenName}]") as IHtmlInputElement)?.Value ?? throw new AssertionException("The page has no antiforgery token.");

    public IEnumerable<KeyValuePair<string, string>> With(IEnumerable<(string Name, string Value)> fields)
    {
        var own = fields.ToList();
        var named = own.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return filled.Where(f => !named.Contains(f.Name)).Concat(own).Select(f => KeyValuePair.Create(f.Name, f.Value));
    }

    private static bool HasToken(IHtmlFormElement form) => form.QuerySelector($"input[name={TokenName}]") is not null;

    private static string ActionOf(IHtmlFormElement form, string path) => form.GetAttribute("action") is { Length: > 0 } action ? action : path;

    private static string PathOnly(string address) => address.Split('?', '#')[0];

    private static IEnumerable<(string, string)> Filled(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled")) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Type: "submit" or "button" or "reset" or "image" or "file" }:
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    yield return (name, box.Value is { Length: > 0 } value ? value : "on");
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected)) yield return (name, option.Value);
                    break;
            }
        }
    }
}
