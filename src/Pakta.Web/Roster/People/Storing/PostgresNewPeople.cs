using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using Pakta.Core.People;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>COPY into a temporary table.</summary>
internal sealed class PostgresNewPeople(DbConnection connection, DbTransaction transaction) : NewPeople(connection, transaction)
{
    protected override Task OpenAsync(CancellationToken cancel) =>
        RunAsync("""CREATE TEMP TABLE "NewPeople" (LIKE "People") ON COMMIT DROP""", cancel);

    protected override async Task WriteAsync(IReadOnlyCollection<CivilServant> people, CancellationToken cancel)
    {
        await using var copy = await ((NpgsqlConnection)Connection).BeginBinaryImportAsync($"""COPY "NewPeople" ({Columns}) FROM STDIN (FORMAT BINARY)""", cancel);
        foreach (var p in people)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(p.Id.Value, NpgsqlDbType.Uuid, cancel);
            foreach (var text in (string?[])[p.Nip, p.Name, p.Plain, p.TitlePrefix, p.TitleSuffix, p.Status.ToString(), p.Golongan, p.Eselon, p.Position])
                await TextAsync(copy, text, cancel);
            await copy.WriteAsync(p.UnitId.Value, NpgsqlDbType.Uuid, cancel);
            await TextAsync(copy, p.Email, cancel);
            await TextAsync(copy, p.Phone, cancel);
            if (p.ListedFrom is { } day) await copy.WriteAsync(day, NpgsqlDbType.Date, cancel);
            else await copy.WriteNullAsync(cancel);
        }
        await copy.CompleteAsync(cancel);
    }

    public override async Task TakeOverAsync(CancellationToken cancel)
    {
        await RunAsync($"""INSERT INTO "People" ({Columns}) SELECT {Columns} FROM "NewPeople" """, cancel);
        await RunAsync("""DROP TABLE "NewPeople" """, cancel);
    }

    private static Task TextAsync(NpgsqlBinaryImporter copy, string? text, CancellationToken cancel) =>
        text is null ? copy.WriteNullAsync(cancel) : copy.WriteAsync(text, NpgsqlDbType.Varchar, cancel);
}
