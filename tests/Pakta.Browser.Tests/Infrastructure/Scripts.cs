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

    // Every free text of the database. The list of people is in the order of their plain names, which stay: its first five hundred
    // have one text each. Where a table has fewer rows, each of its texts holds several, so that every column holds all of them.
    private const string Planting = """
        import json, sqlite3, sys
        texts = json.load(open(sys.argv[2]))
        db = sqlite3.connect(sys.argv[1], timeout=30)
        columns = {"People": "Name TitlePrefix TitleSuffix Golongan Eselon Position Email Phone", "Units": "Name Label", "Campaigns": "Title Election LegalBases",
                   "CampaignTransitions": "Reason", "UnitOpenings": "Reason Message", "DataReports": "Says Answer", "Declines": "Reason", "Attestations": "Name Position Institution",
                   "Appointments": "Title Institution", "UnitAliases": "Spelling", "UnitVersions": "Name Label Basis", "KindLabels": "Label", "Accounts": "DisplayName",
                   "Revocations": "Explanation", "Disputes": "Words", "DisputeProposals": "Reason", "SlipBatches": "Reason", "ExtraPosts": "Position",
                   "PersonChanges": "Before After", "Sessions": "Browser"}
        def add(table, fields, select):
            db.execute(f'INSERT INTO "{table}"({fields}) {select}')
        moment = "'2026-11-24 00:00:00'"
        add("DataReports", "Id, PersonId, Topic, Says, SentAt, IsCorrected", f"SELECT randomblob(16), Id, 'Name', 'x', {moment}, 0 FROM People LIMIT 25")
        add("Revocations", "SignatureId, Reason, Explanation, At", f"SELECT Id, 'WrongData', 'x', {moment} FROM Signatures ORDER BY SignedAt LIMIT 1 OFFSET 2")
        add("Disputes", "Id, Number, SignatureId, OpenedAt, OpenedBy", f"SELECT randomblob(16), 'SENGKETA', s.Id, {moment}, a.Id FROM (SELECT Id FROM Signatures ORDER BY SignedAt LIMIT 1 OFFSET 3) s, Accounts a LIMIT 1")
        add("Declines", "Id, CampaignId, PersonId, Reason, At", f"SELECT randomblob(16), c.Id, p.Id, 'x', {moment} FROM Campaigns c, (SELECT Id FROM People ORDER BY Plain, Nip LIMIT 1) p LIMIT 1")
        add("Attestations", "Id, CampaignId, UnitId, Kind, Name, Position, At", f"SELECT randomblob(16), o.CampaignId, o.UnitId, 'Witnessed', 'x', 'x', {moment} FROM UnitOpenings o JOIN Units u ON u.Id = o.UnitId AND u.Code = 'D02' LIMIT 1")
        add("UnitAliases", "Id, AgencyId, Spelling, UnitId, RecordedAt", f"SELECT randomblob(16), r.Id, 'x', u.Id, {moment} FROM Units r, Units u WHERE r.ParentId IS NULL AND u.Code = 'PKM06' LIMIT 1")
        add("KindLabels", "AgencyId, Kind, Label, RecordedAt", f"SELECT Id, 'Kelurahan', 'x', {moment} FROM Units WHERE ParentId IS NULL LIMIT 1")
        add("DisputeProposals", "Id, DisputeId, Outcome, Reason, GivenAt, GivenBy", f"SELECT randomblob(16), d.Id, 'Upheld', 'x', {moment}, a.Id FROM Disputes d, Accounts a LIMIT 1")
        add("SlipBatches", "Id, Number, UnitId, Slips, Days, PrintedAt, PrintedBy, PrinterUnitId",
            f"SELECT randomblob(16), 'SL1PSATU', u.Id, 1, 14, {moment}, a.Id, r.Id FROM Units u, Units r, Accounts a WHERE u.Code = 'SD0603' AND r.ParentId IS NULL LIMIT 1")
        add("UnitVersions", "Id, UnitId, Change, \"From\", Name, Kind, RecordedAt, AppliedAt", f"SELECT randomblob(16), Id, 'Described', '2026-11-01', 'x', Kind, {moment}, {moment} FROM Units WHERE Code = 'PKM06'")
        add("PersonChanges", "Id, PersonId, Kind, \"From\", RecordedAt, AppliedAt", f"SELECT randomblob(16), Id, 'Repositioned', '2026-11-01', {moment}, {moment} FROM People ORDER BY Plain, Nip LIMIT 25")
        add("ExtraPosts", "Id, PersonId, UnitId, Position, \"From\", RecordedAt", f"SELECT randomblob(16), p.Id, u.Id, 'x', '2026-11-01', {moment} FROM (SELECT * FROM People ORDER BY Plain, Nip LIMIT 25) p, Units u WHERE u.Code = 'PKM06'")
        empty = []
        for table, names in columns.items():
            order = "Plain, Nip" if table == "People" else "rowid"
            rows = [r[0] for r in db.execute(f'SELECT rowid FROM "{table}" ORDER BY {order}')]
            if not rows: empty.append(table)
            for name in names.split():
                for i, row in enumerate(rows):
                    text = texts[i % len(texts)] if len(rows) >= len(texts) else " · ".join(texts[i::len(rows)])
                    db.execute(f'UPDATE "{table}" SET "{name}" = ? WHERE rowid = ?', (text, row))
        db.commit()
        print(" ".join(empty))
        """;

    public static string[] All { get; } =
        [.. from vector in Vectors from way in Ways select way.Replace("V", vector, StringComparison.Ordinal).Replace("K", Run, StringComparison.Ordinal)];

    /// <summary>Writes them into every free text of roster, units, rounds and messages; answers which tables had no row. The pages would refuse most.</summary>
    public static async Task<string> PlantAsync(string database)
    {
        var texts = Path.GetTempFileName();
        await File.WriteAllTextAsync(texts, JsonSerializer.Serialize(All));
        var empty = await Tool.RunAsync("/usr/bin/python3", "-c", Planting, database, texts);
        File.Delete(texts);
        return empty.Trim();
    }
}
