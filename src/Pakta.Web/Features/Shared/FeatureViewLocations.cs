using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Pakta.Web.Features.Shared;

/// <summary>Views lie beside their controller: Pakta.Web.Features.Signing looks in /Features/Signing.</summary>
public sealed class FeatureViewLocations : IViewLocationExpander
{
    private const string Marker = ".Features.";
    private const string Key = "feature";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor action)
            context.Values[Key] = FolderOf(action.ControllerTypeInfo.Namespace);
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (context.Values.TryGetValue(Key, out var folder) && folder is { Length: > 0 })
            yield return $"/Features/{folder}/{{0}}.cshtml";
        yield return "/Features/Shared/{0}.cshtml";
    }

    public static string? FolderOf(string? name) =>
        name?.IndexOf(Marker, StringComparison.Ordinal) is >= 0 and var at
            ? name[(at + Marker.Length)..].Replace('.', '/')
            : null;
}
