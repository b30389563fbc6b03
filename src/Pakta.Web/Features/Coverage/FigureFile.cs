using System.Globalization;
using Pakta.Web.Features.Shared;
using Pakta.Web.Tables;

namespace Pakta.Web.Features.Coverage;

/// <summary>The table of figures as a file: all rows, all states that the reader may know.</summary>
public sealed class FigureFile(SharedText text, TimeProvider clock)
{
    public TableFile Of(RoundPlace round, string place, CoverageView view, IAsyncEnumerable<UnitFigures> rows)
    {
        string[] header =
        [
            text["Kode"], text["Unit"], text["Jenis"], text["Wajib"], text["Ditandatangani"], text["Menunggu"], text["Belum aktivasi"],
            text["Ditunda"], .. view.Refusals ? new[] { text["Menolak"] } : [], text["Belum dibuka"], text["Dikecualikan"], text["Persen"],
        ];
        return new TableFile(NameOf("cakupan", round, place), text["Cakupan"], header, Cells(view, rows));
    }

    public string NameOf(string what, RoundPlace round, string place)
    {
        var day = round.Zone.Date(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{what}-{round.Campaign.Slug}-{place}-{day}";
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Cells(CoverageView view, IAsyncEnumerable<UnitFigures> rows)
    {
        await foreach (var row in rows)
        {
            var c = view.Shown(row.Count);
            yield return
            [
                row.Code, row.Name, row.Id == default ? null : row.Kind.ToString(), c.Obliged, c.Signed, c.Waiting, c.NotActivated, c.Postponed,
                .. view.Refusals ? new object?[] { c.Declined } : [], c.NotOpen, c.Exempt, Share(c.Signed, c.Obliged),
            ];
        }
    }

    // As on the page: never rounded up to a full count.
    private static object? Share(int signed, int obliged) => obliged == 0 ? null : Math.Floor(1000m * signed / obliged) / 1000m;
}
