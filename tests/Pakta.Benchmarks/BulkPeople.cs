using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Benchmarks;

/// <summary>Hundreds of thousands of invented people, spread evenly over the units.</summary>
internal static class BulkPeople
{
    public static async Task<IReadOnlyList<Guid>> InsertAsync(PaktaDb db, List<Unit> units, int count, Func<Guid> newId)
    {
        await using var insert = Sql.Command(db.Database.GetDbConnection(), """
            INSERT INTO "People" ("Id", "Nip", "Name", "Plain", "Status", "Golongan", "Position", "UnitId", "Email")
            VALUES (@p0, @p1, @p2, upper(@p2), 'Pns', 'III/b', 'Perawat Ahli Pertama', @p3, @p4)
            """, 5);
        insert.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var people = new List<Guid>(count);
        for (var i = 0; i < count; i++)
        {
            var id = newId();
            insert.Parameters[0].Value = id.ToByteArray(true);
            insert.Parameters[2].Value = $"Nama Pegawai {i}";
            insert.Parameters[3].Value = units[1 + i % (units.Count - 1)].Id.Value.ToByteArray(true);
            insert.Parameters[4].Value = $"pegawai{i}@contoh.go.id";
            insert.Parameters[1].Value = i.ToString("D18", System.Globalization.CultureInfo.InvariantCulture);
            await insert.ExecuteNonQueryAsync();
            people.Add(id);
        }
        return people;
    }
}
