using Pakta.Web.Features.Shared;
using Pakta.Web.Tables;

namespace Pakta.Web.Features.Coverage;

/// <summary>The names of the missing as a file.</summary>
public sealed class MissingFile(FigureFile file, SharedText text)
{
    public TableFile Of(RoundPlace round, string unit, bool phones, IAsyncEnumerable<MissingPerson> people)
    {
        string[] header =
        [
            text["Kode"], text["Unit"], text["Nama"], text["Jabatan"], text["Keadaan"], .. phones ? new[] { text["Nomor HP"] } : [],
        ];
        return new TableFile(file.NameOf("belum", round, unit), text["Belum"], header, Cells(phones, people));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> Cells(bool phones, IAsyncEnumerable<MissingPerson> people)
    {
        await foreach (var p in people)
            yield return [p.UnitCode, p.UnitName, p.Name, p.Position, text[p.Word], .. phones ? new object?[] { p.Phone } : []];
    }
}
