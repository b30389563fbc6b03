using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Pakta.Core;
using Pakta.Core.Certificates;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Ledger;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// One transaction for the signatures that wait, a savepoint each: signature, pending leaf, member, mail; at its end one delta a
/// unit. Statements are prepared once a connection.
/// </summary>
internal sealed class SigningBatch(PaktaDatabase database, DbConnection connection, TimeProvider clock) : IAsyncDisposable
{
    private readonly DbCommand _facts = SigningFacts.Command(connection);
    private readonly DbCommand _place = Sql.Command(connection, """SELECT "Name", "Kind" FROM "Units" WHERE "Code" = @p0""", 1);
    private readonly DbCommand _member = Sql.Command(connection, """
        UPDATE "Members" SET "SignatureId" = @p2, "HasDeclined" = @p3, "State" = @p4
        WHERE "CampaignId" = @p0 AND "PersonId" = @p1 AND "SignatureId" IS NULL
        """, 5);
    private readonly DbCommand _signature = Sql.Command(connection, """
        INSERT INTO "Signatures" ("Id", "CampaignId", "PersonId", "UnitId", "Code", "SignedAt", "Method", "IsLate", "Record", "Salt",
          "Specimen", "RequestKey") VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)
        """, 12);
    private readonly DbCommand _leaf = Sql.Command(connection,
        """INSERT INTO "PendingLeaves" ("CampaignId", "SignatureId", "Bytes") VALUES (@p0, @p1, @p2)""", 3);
    private readonly DbCommand _mail = Sql.Command(connection, """
        INSERT INTO "Outbox" ("Id", "PersonId", "To", "Template", "Fields", "CreatedAt", "NextTryAt", "Tries")
        VALUES (@p0, @p1, @p2, 'tanda-tangan', @p3, @p4, @p4, 0)
        """, 5);
    private readonly Dictionary<string, (string Name, bool IsAgency)> _places = [];
    private readonly Dictionary<(CampaignId, object), CoverageCount> _changes = [];

    /// <summary>Stores the works; outcomes are told only after the commit.</summary>
    public async Task<List<(SignWork Work, Result<SignOutcome> Outcome)>> RunAsync(IReadOnlyList<SignWork> works, CancellationToken cancel)
    {
        _places.Clear();
        _changes.Clear();
        var outcomes = new List<(SignWork, Result<SignOutcome>)>(works.Count);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (!database.IsSqlite) await SigningFacts.HoldRoundsAsync(transaction, works.Select(w => w.Campaign.Value), cancel);
        foreach (var work in works) outcomes.Add((work, await GuardedAsync(transaction, work, cancel)));
        foreach (var ((campaign, unit), change) in _changes) await AddDeltaAsync(transaction, campaign, unit, change, cancel);
        await transaction.CommitAsync(cancel);
        return outcomes;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in new[] { _facts, _place, _member, _signature, _leaf, _mail }) await command.DisposeAsync();
    }

    // A work that fails is undone alone; the others of the group stand.
    private async Task<Result<SignOutcome>> GuardedAsync(DbTransaction transaction, SignWork work, CancellationToken cancel)
    {
        await transaction.SaveAsync("work", cancel);
        Result<SignOutcome> outcome;
        try
        {
            outcome = await StoreAsync(transaction, work, cancel);
        }
        catch (DbException e) when (IsTaken(e))
        {
            // The ticket was spent before, on a signature that was cancelled since.
            outcome = new StepUpIsStale();
        }
        if (outcome is { Refusal: null, Value.IsNew: true }) await transaction.ReleaseAsync("work", cancel);
        else await transaction.RollbackAsync("work", cancel);
        return outcome;
    }

    private static bool IsTaken(DbException e) => e is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19 } || e.SqlState == "23505";

    private async Task<Result<SignOutcome>> StoreAsync(DbTransaction transaction, SignWork work, CancellationToken cancel)
    {
        var (campaign, person) = (database.Key(work.Campaign.Value), database.Key(work.Person.Value));
        var facts = await SigningFacts.ReadAsync(_facts.With(transaction, campaign, person), database, cancel);
        if (facts is null || facts.Member is { IsCounted: true, IsExempt: true, HasSigned: false }) return new NotASignerOfThisRound();
        if (facts.LiveSignature is { } live) return new SignOutcome(new SignatureId(live), false);
        var now = clock.GetUtcNow();
        if (SigningRules.Refusal(facts.State, facts.StartsAt, facts.ReopenedUntil, facts.IsLatecomer, facts.Member.IsOpen, now) is { } no) return no;
        if (!facts.TextSha256.AsSpan().SequenceEqual(work.TextSha256)) return new TextHasChanged();

        var id = Guid.CreateVersion7(now);
        var after = facts.Member with { HasSigned = true, HasDeclined = false };
        _member.With(transaction, campaign, person, database.Key(id), false, after.State.ToString());
        if (await _member.ExecuteNonQueryAsync(cancel) == 0) return await FoundAsync(transaction, campaign, person, cancel);
        await InsertAsync(transaction, work, facts, after, id, now, cancel);
        if (facts.Member.HasDeclined) await WithdrawDeclineAsync(transaction, campaign, person, now, cancel);
        var key = (work.Campaign, facts.UnitId);
        _changes[key] = _changes.GetValueOrDefault(key) + after.Count - facts.Member.Count;
        return new SignOutcome(new SignatureId(id), true);
    }

    private async Task InsertAsync(DbTransaction transaction, SignWork work, SigningFacts facts, MemberFacts after, Guid id, DateTimeOffset now,
        CancellationToken cancel)
    {
        var (agency, opd) = await AgencyAsync(transaction, facts, cancel);
        var code = VerificationCode.FromRandom(RandomNumberGenerator.GetBytes(10)).Value;
        var late = facts.ReopenedUntil is not null || now > (facts.UnitDeadline ?? facts.Deadline);
        var record = SignatureRecord.Write(facts, work, code, agency, opd, now, late);
        var salt = RandomNumberGenerator.GetBytes(32);
        var commitment = Convert.ToHexStringLower(HMACSHA256.HashData(salt, record));
        var counts = after.IsCounted && !after.IsExempt;
        var leaf = new SignLeaf(facts.CampaignSlug, now, Convert.ToHexStringLower(work.TextSha256), commitment,
            SignatureRecord.LeafMethod(work.Method), facts.ReportsUnder, counts).ToBytes();
        var (campaign, person, signature) = (database.Key(work.Campaign.Value), database.Key(work.Person.Value), database.Key(id));
        await _signature.With(transaction, signature, campaign, person, facts.UnitId, code, now.UtcDateTime, work.Method.ToString(), late, record,
            salt, work.Specimen, database.Key(work.RequestKey)).ExecuteNonQueryAsync(cancel);
        await _leaf.With(transaction, campaign, signature, leaf).ExecuteNonQueryAsync(cancel);
        if (facts.Email is not { } email) return;
        var fields = JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["round"] = facts.CampaignSlug, ["title"] = facts.CampaignTitle, ["at"] = now.UtcDateTime.ToString("O"), ["method"] = MethodWords.Of(work.Method),
        });
        // Under the signature's own id: whether the notice went is asked by key.
        await _mail.With(transaction, signature, person, email, fields, now.UtcDateTime).ExecuteNonQueryAsync(cancel);
    }

    private async Task<Result<SignOutcome>> FoundAsync(DbTransaction transaction, object campaign, object person, CancellationToken cancel)
    {
        var facts = await SigningFacts.ReadAsync(_facts.With(transaction, campaign, person), database, cancel);
        return facts?.LiveSignature is { } live ? new SignOutcome(new SignatureId(live), false) : new NotASignerOfThisRound();
    }

    // The nearest agency above the signer (a regency below a province is one of its own), and what stands right below it.
    private async Task<(string Agency, string Opd)> AgencyAsync(DbTransaction transaction, SigningFacts facts, CancellationToken cancel)
    {
        var codes = UnitPath.Codes(facts.UnitPath);
        var nearest = codes.Length - 1;
        while (nearest > 0 && !(await PlaceAsync(transaction, codes[nearest], cancel)).IsAgency) nearest--;
        var agency = (await PlaceAsync(transaction, codes[nearest], cancel)).Name;
        return (agency, nearest + 1 < codes.Length ? (await PlaceAsync(transaction, codes[nearest + 1], cancel)).Name : facts.UnitName);
    }

    private async Task<(string Name, bool IsAgency)> PlaceAsync(DbTransaction transaction, string code, CancellationToken cancel)
    {
        if (_places.TryGetValue(code, out var known)) return known;
        await using var reader = await _place.With(transaction, code).ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return _places[code] = (reader.GetString(0), reader.GetString(1) == nameof(UnitKind.Pemda));
    }

    private static Task<int> WithdrawDeclineAsync(DbTransaction transaction, object campaign, object person, DateTimeOffset now, CancellationToken cancel) =>
        Sql.RunAsync(transaction.Connection!, transaction, """
            UPDATE "Declines" SET "WithdrawnAt" = @p2 WHERE "CampaignId" = @p0 AND "PersonId" = @p1 AND "WithdrawnAt" IS NULL
            """, cancel, campaign, person, now.UtcDateTime);

    private Task<int> AddDeltaAsync(DbTransaction transaction, CampaignId campaign, object unit, CoverageCount c, CancellationToken cancel) =>
        Sql.RunAsync(connection, transaction, """
            INSERT INTO "CoverageDeltas" ("CampaignId", "UnitId", "Change_Signed", "Change_Waiting", "Change_NotActivated", "Change_Postponed",
              "Change_Declined", "Change_NotOpen", "Change_Exempt") VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)
            """, cancel, database.Key(campaign.Value), unit, c.Signed, c.Waiting, c.NotActivated, c.Postponed, c.Declined, c.NotOpen, c.Exempt);
}
