using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Accounts;

/// <summary>
/// Whoever tries names, numbers and codes learns nothing: the same page but for the tokens and what was typed, the same number of hashes and of statements.
/// Fifty known ones and fifty that nobody has; with --full a thousand of each.
/// </summary>
public sealed partial class UnknownNamesTests
{
    private const string Password = "payung jendela ombak";
    private static readonly int Tries = FullRun.Is ? 1000 : 50;
    private readonly RequestCosts _costs = new();
    private readonly Invented _invented = new(41);
    private AccountsStage _stage = null!;
    private List<CivilServant> _known = [];
    private List<string> _unknown = [];

    [OneTimeSetUp]
    public async Task SetAsync()
    {
        _stage = await AccountsStage.SetAsync(new PaktaAppOptions { Services = _costs.AddTo });
        _known = [.. Enumerable.Range(0, Tries).Select(_ => Person())];
        _unknown = [.. Enumerable.Range(0, Tries).Select(_ => _invented.Nip())];
        var hash = _costs.HashPassword(new Account(), Password);
        await _stage.App.DbAsync(async db =>
        {
            await using var tx = await db.Database.BeginTransactionAsync();
            db.AddRange(_known);
            db.AddRange(_known.Select(p => new Account
            {
                Id = Guid.CreateVersion7(), UserName = p.Nip, NormalizedUserName = p.Nip, DisplayName = p.FullName, PersonId = p.Id,
                PasswordHash = hash, ActivatedAt = PaktaApp.Monday, SecurityStamp = PersonAccounts.NewStamp(),
            }));
            await db.SaveChangesAsync();
            await tx.CommitAsync();
        });
    }

    [OneTimeTearDown]
    public async Task StrikeAsync()
    {
        if (_stage is not null) await _stage.DisposeAsync();
    }

    [Test]
    public async Task At_the_sign_in_a_NIP_of_the_roster_and_one_of_nobody_are_answered_alike()
    {
        using var visitor = _stage.App.Visit();
        var cost = await AlikeAsync(visitor, "/masuk?cara=sandi", "/masuk", _known.ConvertAll(p => p.Nip!), _unknown, nip => [("Nama", nip), ("Sandi", "salah salah salah")]);
        Assert.That(cost.Hashes, Is.EqualTo(1));
    }

    /// <summary>The first half is that of a living code, or of none.</summary>
    [Test]
    public async Task At_the_activation_a_code_that_nearly_is_one_and_a_code_of_nobody_are_answered_alike()
    {
        var (nearly, strange) = (new List<string>(), new List<string>());
        foreach (var person in _known)
        {
            var code = (await _stage.CodeAsync(person.Id)).Replace("-", "", StringComparison.Ordinal);
            nearly.Add(code[..5] + Other(code[5..]));
            strange.Add(Other(code[..5]) + code[5..]);
        }
        using var visitor = _stage.App.Visit();
        await AlikeAsync(visitor, "/aktivasi", "/aktivasi", nearly, strange, code => [("kode", code)]);
    }

    /// <summary>An HR officer of one kecamatan learns nothing of the officials of another, nor who is an official at all.</summary>
    [Test]
    public async Task At_the_recovery_an_official_out_of_reach_and_a_NIP_of_nobody_are_answered_alike()
    {
        await _stage.App.DbAsync(async db =>
        {
            await using var tx = await db.Database.BeginTransactionAsync();
            foreach (var person in _known)
                db.Add(Appointment.OfPerson(Guid.CreateVersion7(), Role.Head, person.UnitId, person.Id, new DateOnly(2025, 1, 1), null, null, null, PaktaApp.Monday, null));
            await db.SaveChangesAsync();
            await tx.CommitAsync();
            await db.Appointments.Where(a => a.Role == Role.HrOffice).ExecuteUpdateAsync(set => set.SetProperty(a => a.UnitId, _stage.City.Units["KEC-B"].Id));
        });
        using var officer = await _stage.App.SignInAsync("bkpsdm");
        await AlikeAsync(officer, "/pemulihan", "/pemulihan", _known.ConvertAll(p => p.Nip!), _unknown, nip => [("nama", nip), ("dilihat", "IdCard")]);
    }

    /// <summary>The same at the desk that prints new slips.</summary>
    [Test]
    public async Task At_the_desk_of_new_slips_a_NIP_out_of_reach_and_one_of_nobody_are_answered_alike()
    {
        using var operatorOfSchools = await _stage.App.SignInAsync("operator.dikbud");
        await AlikeAsync(operatorOfSchools, "/slip", "/slip/pengganti", _known.ConvertAll(p => p.Nip!), _unknown,
            nip => [("unit", "DIKBUD"), ("nip", nip), ("alasan", "Telepon hilang."), ("hari", "14")]);
    }

    private static async Task<string> TextAsync(Visitor visitor, HttpResponseMessage response, string typed)
    {
        var page = await visitor.ReadAsync(response);
        return $"{(int)response.StatusCode} {Tokens().Replace(page.DocumentElement.OuterHtml, "\"…\"")}".Replace(typed, "…", StringComparison.Ordinal);
    }

    private async Task<RequestCost> AlikeAsync(Visitor visitor, string page, string address, List<string> known, List<string> unknown, Func<string, (string, string)[]> fields)
    {
        // The first request of a kind fills caches.
        await AskAsync(visitor, page, address, fields(unknown[0]), unknown[0]);
        var first = await AskAsync(visitor, page, address, fields(unknown[0]), unknown[0]);
        Assert.That(first.Cost.Statements, Is.Positive);
        foreach (var typed in unknown.Skip(1).Concat(known))
            Assert.That(await AskAsync(visitor, page, address, fields(typed), typed), Is.EqualTo(first), typed);
        return first.Cost;
    }

    private async Task<(string Page, RequestCost Cost)> AskAsync(Visitor visitor, string page, string address, (string, string)[] fields, string typed)
    {
        using var response = await visitor.PostAsync(address, page, fields);
        var cost = _costs.Last;
        return (await TextAsync(visitor, response, typed), cost);
    }

    private CivilServant Person()
    {
        var data = new PersonData(_invented.Name(), null, null, EmploymentStatus.Pns, null, null, "Staf", null, null);
        return CivilServant.Create(new PersonId(Guid.CreateVersion7()), _invented.Nip(), data, _stage.City.Units["KEL-A1"].Id);
    }

    private static string Other(string half) => string.Concat(half.Select(c => c == '7' ? '8' : '7'));

    [GeneratedRegex("\"[A-Za-z0-9_-]{40,}\"", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();
}
