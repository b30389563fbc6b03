using System.Globalization;
using Pakta.Web.Features.Shared;
using Pakta.Web.Tables;

namespace Pakta.Web.Features.Trail;

/// <summary>The trail as a table file, for an auditor's own tools.</summary>
public sealed class TrailFile(SharedText text, TimeProvider clock)
{
    public TableFile Of(IAsyncEnumerable<TrailLine> lines)
    {
        string[] header = [text["Waktu (UTC)"], text["Siapa"], text["Peran"], text["Apa"], text["Tentang"], text["Unit"], text["Dari alamat"], text["Sebelum"], text["Sesudah"]];
        return new TableFile($"jejak-{clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", text["Jejak"], header, Cells(lines));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> Cells(IAsyncEnumerable<TrailLine> lines)
    {
        await foreach (var line in lines)
            yield return
            [
                line.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), line.Actor, line.Role, text[line.Act], line.Subject, line.Unit, line.Source,
                string.Join("; ", line.Changes.Where(c => c.Before is not null).Select(c => $"{c.Field}: {c.Before}")),
                string.Join("; ", line.Changes.Where(c => c.After is not null).Select(c => $"{c.Field}: {c.After}")),
            ];
    }
}
