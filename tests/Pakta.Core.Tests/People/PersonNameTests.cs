using Pakta.Core.People;

namespace Pakta.Core.Tests.People;

public sealed class PersonNameTests
{
    [TestCase("Nur'aini  Wua-Wua", "NURAINI WUA WUA")]
    [TestCase(" Ma’ruf ", "MARUF")]
    [TestCase("Désirée D'Ornay", "DESIREE DORNAY")]
    [TestCase("Abd. Rahman", "ABD RAHMAN")]
    [TestCase("I", "I")]
    [TestCase("*)", "")]
    public void A_plain_name_is_its_words_in_capitals_without_marks(string name, string plain) => Assert.That(PersonName.Plain(name), Is.EqualTo(plain));

    [Test]
    public void A_plain_name_is_never_longer_than_its_column() => Assert.That(PersonName.Plain(new string('각', 200)), Has.Length.LessThanOrEqualTo(200));
}
