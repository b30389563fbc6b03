namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>How one part of a workbook points to another.</summary>
internal sealed record XlsxRelation(string Id, string Type, string Target)
{
    private const int Most = 10_000;

    public bool Is(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);

    /// <param name="package">The workbook.</param>
    /// <param name="part">Whose; empty for the package itself.</param>
    public static List<XlsxRelation> Of(ZipPackage package, string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var path = $"{folder}_rels/{part[folder.Length..]}.rels";
        var all = new List<XlsxRelation>();
        if (!package.Has(path)) return all;
        using var xml = new XlsxXml(package, path);
        while (xml.Read())
        {
            if (!xml.Starts("Relationship")) continue;
            if (all.Count == Most) throw new InvalidDataException();
            all.Add(new XlsxRelation(xml.Attribute("Id") ?? "", xml.Attribute("Type") ?? "", Absolute(folder, xml.Attribute("Target") ?? "")));
        }
        return all;
    }

    private static string Absolute(string folder, string target)
    {
        if (target.StartsWith('/')) return target.TrimStart('/');
        var way = new List<string>();
        foreach (var step in (folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && way.Count > 0) way.RemoveAt(way.Count - 1);
            else if (step is not (".." or ".")) way.Add(step);
        }
        return string.Join('/', way);
    }
}
