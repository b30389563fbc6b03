using System.Text.Json;

namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>Five hundred texts that run as a script where a page forgets to encode one of them.</summary>
internal static class Scripts
{
    /// <summary>What each of them sets if it runs.</summary>
    public const string Mark = "__kena";

    private const string Run = $"window.{Mark}=1";

    private static readonly string[] Vectors =
    [
        "<script>K</script>", "<img src=x onerror=K>", "<svg onload=K>", "<body onload=K>", "<iframe srcdoc='<script>parent.K</script>'></iframe>", "<details open ontoggle=K>",
        "<input autofocus onfocus=K>", "<a href='javascript:K'>x</a>", "<form action='javascript:K'><button autofocus>x</button></form>", "<math><mi xlink:href='javascript:K'>x",
        "<object data='javascript:K'></object>", "<embed src='javascript:K'>", "<link rel=stylesheet href='javascript:K'>", "<style>@import 'javascript:K'</style>",
        "<meta http-equiv=refresh content='0;url=javascript:K'>", "<base href='javascript:K//'>", "<template><script>K</script></template>", "<video><source onerror=K></video>",
        "<audio src=x onerror=K></audio>", "<marquee onstart=K>x</marquee>", "<select autofocus onfocus=K></select>", "<textarea autofocus onfocus=K></textarea>", "javascript:K",
        "{{constructor.constructor('K')()}}", "${K}",
    ];

    private static readonly string[] Ways =
    [
        "V", "\">V", "'>V", "\" onmouseover=K V x=\"", "' autofocus onfocus=K V '", "-->V", "</textarea>V", "</title>V", "</script>V", "</style>V", "]]>V", "</select></td></table>V", "\\\" V",
        "\\u003cV", "%3CV", "&lt;V", "&#60;V", "`V`", "V\u2028V", "\uff1cV",
    ];

    // The list of people is in the order of their plain names, which stay: its first five hundred have one text each.
    private const string Planting = """
        import json, sqlite3, sys
        texts = json.load(open(sys.argv[2]))
        db = sqlite3.connect(sys.argv[1], timeout=30)
        columns = {"People": "Name TitlePrefix TitleSuffix Golongan Position Email Phone", "Units": "Name Label", "Campaigns": "Title Election",
                   "DataReports": "Says Answer", "Declines": "Reason", "Attestations": "Name Position Institution", "Appointments": "Title Institution",
                   "UnitAliases": "Spelling", "KindLabels": "Label", "Accounts": "DisplayName"}
        db.execute("INSERT INTO DataReports(Id, PersonId, Topic, Says, SentAt, IsCorrected) SELECT randomblob(16), Id, 'Name', 'x', '2026-11-24 00:00:00', 0 FROM People LIMIT 25")
        for table, names in columns.items():
            order = "Plain, Nip" if table == "People" else "rowid"
            rows = [r[0] for r in db.execute(f'SELECT rowid FROM "{table}" ORDER BY {order}')]
            for name in names.split():
                db.executemany(f'UPDATE "{table}" SET "{name}" = ? WHERE rowid = ?', [(texts[i % len(texts)], row) for i, row in enumerate(rows)])
        db.commit()
        """;

    public static string[] All { get; } =
        [.. from vector in Vectors from way in Ways select way.Replace("V", vector, StringComparison.Ordinal).Replace("K", Run, StringComparison.Ordinal)];

    /// <summary>Writes them into every free text of roster, units, rounds and messages, each row another one. The pages would refuse most.</summary>
    public static async Task PlantAsync(string database)
    {
        var texts = Path.GetTempFileName();
        await File.WriteAllTextAsync(texts, JsonSerializer.Serialize(All));
        await Tool.RunAsync("/usr/bin/python3", "-c", Planting, database, texts);
        File.Delete(texts);
    }
}
