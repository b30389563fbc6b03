using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Pakta.Core;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>Thousands of members at once: one prepared statement in the command's own transaction.</summary>
internal static class MemberInsert
{
    private const string Sql = """
        INSERT INTO "Members" ("CampaignId", "PersonId", "UnitId", "IsCounted", "IsExempt", "IsPostponed", "IsOpen", "IsActivated",
            "HasDeclined", "SignatureId", "State") VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, NULL, @p9)
        """;

    public static async Task RunAsync(PaktaDb db, CampaignId campaign, Dictionary<PersonId, PersonFacts> people, CancellationToken cancel)
    {
        var sqlite = db.Database.IsSqlite();
        object Key(Guid id) => sqlite ? id.ToByteArray(true) : id;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Enrolment needs a transaction.");
        command.CommandText = Sql;
        for (var i = 0; i < 10; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{i}";
            command.Parameters.Add(parameter);
        }
        Set(command, 0, Key(campaign.Value));
        foreach (var (person, row) in people)
        {
            var f = row.Facts;
            Set(command, 1, Key(person.Value));
            Set(command, 2, Key(row.UnitId.Value));
            Set(command, 3, f.IsCounted);
            Set(command, 4, f.IsExempt);
            Set(command, 5, f.IsPostponed);
            Set(command, 6, f.IsOpen);
            Set(command, 7, f.IsActivated);
            Set(command, 8, f.HasDeclined);
            Set(command, 9, f.State.ToString());
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static void Set(DbCommand command, int index, object value) => command.Parameters[index].Value = value;
}
