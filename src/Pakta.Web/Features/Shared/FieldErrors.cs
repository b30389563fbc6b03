using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Pakta.Web.Features.Shared;

internal static class FieldErrors
{
    public static string? FirstError(this ViewContext view, ModelExpression field) =>
        view.ViewData.ModelState.TryGetValue(view.FullName(field), out var entry) && entry.Errors.Count > 0
            ? entry.Errors[0].ErrorMessage
            : null;

    public static string ErrorId(this ViewContext view, ModelExpression field) => FieldId(view.FullName(field)) + "-galat";

    public static string FieldId(string name) => TagBuilder.CreateSanitizedId(name, "_");

    private static string FullName(this ViewContext view, ModelExpression field) =>
        view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name);
}
