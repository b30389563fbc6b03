namespace Pakta.Web.Settings;

/// <summary>Section <c>Data</c>: where database, keys and caches live.</summary>
public sealed class DataOptions
{
    public string Directory { get; set; } = "data";

    public string File(string name) => Path.GetFullPath(Path.Combine(Directory, name));
}
