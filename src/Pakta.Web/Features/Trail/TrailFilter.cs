namespace Pakta.Web.Features.Trail;

/// <summary>Which lines: every part that is given must fit.</summary>
public sealed class TrailFilter
{
    /// <summary>First day.</summary>
    public DateOnly? Dari { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? Sampai { get; set; }

    /// <summary>Code of an act.</summary>
    public string? Apa { get; set; }

    /// <summary>Part of the name of who did it.</summary>
    public string? Siapa { get; set; }

    /// <summary>Code of a unit: it and all below.</summary>
    public string? Unit { get; set; }

    /// <summary>Code, slug or id of what it is about.</summary>
    public string? Hal { get; set; }
}
