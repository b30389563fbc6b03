namespace Pakta.Web.Features.People;

/// <summary>What somebody typed into a field of the roster's forms, without stray blanks.</summary>
internal static class Typed
{
    public const int Position = 200, Name = 200, Prefix = 60, Suffix = 120, Grade = 40;

    /// <summary>Null where nothing was typed.</summary>
    public static string? Words(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Grouped or not; whatever else was typed stays, so that it is refused and not cut away.</summary>
    public static string Digits(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
}
