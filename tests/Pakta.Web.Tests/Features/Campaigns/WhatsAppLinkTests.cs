using Pakta.Web.Features.Campaigns;

namespace Pakta.Web.Tests.Features.Campaigns;

public sealed class WhatsAppLinkTests
{
    [TestCase("081234567890", "6281234567890")]
    [TestCase("+62 812-3456-7890", "6281234567890")]
    [TestCase("81234567890", "6281234567890")]
    [TestCase("(0401) 321456", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void A_mobile_number_is_written_as_WhatsApp_wants_it(string? phone, string? number) =>
        Assert.That(WhatsAppLink.International(phone), Is.EqualTo(number));

    [Test]
    public void The_sentence_is_escaped() =>
        Assert.That(WhatsAppLink.To("081234567890", "Yth. A & B"), Is.EqualTo("https://wa.me/6281234567890?text=Yth.%20A%20%26%20B"));
}
