using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Access;

namespace Pakta.Web.Tests.Access;

public sealed class StepUpTests
{
    private static readonly byte[] Text = SHA256.HashData("naskah"u8);
    private static readonly Guid Account = new("01940000-0000-7000-8000-000000000001");
    private static readonly CampaignId Round = new(new Guid("01940000-0000-7000-8000-000000000002"));
    private PaktaApp _app = null!;

    private StepUpTickets Tickets => _app.Services.GetRequiredService<StepUpTickets>();

    [OneTimeSetUp]
    public async Task StartAsync() => _app = await PaktaApp.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public void A_ticket_comes_back_as_it_was_issued()
    {
        var issued = Tickets.Issue(Account, Round, Text, SigningMethod.Pin);
        var read = Tickets.Read(issued.Token, Account, Round, Text).Value;
        Assert.Multiple(() =>
        {
            Assert.That(read.Nonce, Is.EqualTo(issued.Nonce));
            Assert.That(read.Nonce.Version, Is.EqualTo(7));
            Assert.That(read.Method, Is.EqualTo(SigningMethod.Pin));
            Assert.That(issued.Token, Has.Length.LessThan(300));
        });
    }

    [Test]
    public void A_ticket_is_bound_to_account_round_and_text()
    {
        var token = Tickets.Issue(Account, Round, Text, SigningMethod.Password).Token;
        var other = new Guid("01940000-0000-7000-8000-00000000000f");
        Assert.Multiple(() =>
        {
            Assert.That(Tickets.Read(token, other, Round, Text).Refusal, Is.TypeOf<StepUpFailed>());
            Assert.That(Tickets.Read(token, Account, new CampaignId(other), Text).Refusal, Is.TypeOf<StepUpFailed>());
            Assert.That(Tickets.Read(token, Account, Round, SHA256.HashData("lain"u8)).Refusal, Is.TypeOf<StepUpFailed>());
        });
    }

    [TestCase(null), TestCase(""), TestCase("x"), TestCase("bukan tiket!"), TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Refuses_what_is_no_ticket(string? token) =>
        Assert.That(Tickets.Read(token, Account, Round, Text).Refusal, Is.TypeOf<StepUpFailed>());

    [Test]
    public void Every_changed_character_of_a_ticket_is_noticed()
    {
        var token = Tickets.Issue(Account, Round, Text, SigningMethod.Pin).Token;
        for (var i = 0; i < token.Length - 1; i++)
        {
            var changed = string.Concat(token.AsSpan(0, i), token[i] == 'A' ? "B" : "A", token.AsSpan(i + 1));
            Assert.That(Tickets.Read(changed, Account, Round, Text).Refusal, Is.Not.Null, $"character {i}");
        }
    }

    [Test]
    public void A_ticket_lives_two_minutes()
    {
        var token = Tickets.Issue(Account, Round, Text, SigningMethod.Pin).Token;
        _app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.That(Tickets.Read(token, Account, Round, Text).Refusal, Is.Null);
        _app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(Tickets.Read(token, Account, Round, Text).Refusal, Is.TypeOf<StepUpIsStale>());
    }
}
