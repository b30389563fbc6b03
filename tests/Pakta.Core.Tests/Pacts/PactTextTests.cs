using System.Security.Cryptography;
using System.Text;
using Pakta.Core.Pacts;

namespace Pakta.Core.Tests.Pacts;

public sealed class PactTextTests
{
    private static readonly PactText Text = new("Pakta Integritas", "Netralitas · {pemilihan}", "Saya:", ["Netral pada {pemilihan}.", "Menolak politik uang."], "Demikian.");
    private static readonly Dictionary<string, string> Fields = new() { ["pemilihan"] = "Pemilu 2029" };

    [Test]
    public void Is_written_in_one_form_and_hashed_as_the_bytes_of_a_saved_file()
    {
        var canonical = Text.Fill(Fields).Canonical();
        Assert.That(canonical, Is.EqualTo("Pakta Integritas\nNetralitas · Pemilu 2029\n\nSaya:\n\n1. Netral pada Pemilu 2029.\n\n2. Menolak politik uang.\n\nDemikian.\n"));
        Assert.That(PactText.Hash(canonical), Is.EqualTo(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
    }

    [Test]
    public void Reads_back_what_it_wrote()
    {
        var canonical = Text.Fill(Fields).Canonical();
        var read = PactText.Parse(canonical);
        Assert.That(read.Canonical(), Is.EqualTo(canonical));
        Assert.That(read.Clauses, Is.EqualTo(new[] { "Netral pada Pemilu 2029.", "Menolak politik uang." }));
    }

    [Test]
    public void Spacing_and_composition_of_letters_do_not_change_the_hash()
    {
        var loose = Text with { Opening = " Saya :".Replace(" :", ":", StringComparison.Ordinal) + "\r\n", Closing = "Demikian.  " };
        Assert.That(loose.Canonical(), Is.EqualTo(Text.Canonical()));
        Assert.That((Text with { Closing = "Cafe\u0301" }).Canonical(), Is.EqualTo((Text with { Closing = "Caf\u00e9" }).Canonical()));
    }

    [TestCase("Pakta\nSub\n\nSaya:\n\nDemikian.\n")]
    [TestCase("Pakta\nSub\n\nSaya:\n\n2. Netral.\n\nDemikian.\n")]
    [TestCase("Pakta\nSub\n\nSaya:\n\n1.  Netral.\n\nDemikian.\n")]
    [TestCase("Pakta\nSub\n\nSaya:\n\n1. Netral.\n\nDemikian.")]
    public void Refuses_a_text_that_is_not_in_that_form(string text) => Assert.That(() => PactText.Parse(text), Throws.TypeOf<FormatException>());

    [Test]
    public void A_field_without_a_value_is_an_error() => Assert.That(() => Text.Fill(new Dictionary<string, string>()), Throws.TypeOf<FormatException>());
}
