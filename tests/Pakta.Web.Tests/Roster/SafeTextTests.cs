using Pakta.Web.Roster;

namespace Pakta.Web.Tests.Roster;

public sealed class SafeTextTests
{
    [TestCase("7471012609860001")]
    [TestCase("7471 0126 0986 0001")]
    [TestCase("7471012609860001 131110468")]
    [TestCase("7471 0126 0986 0001 131110468")]
    [TestCase("131110468 7471012609860001")]
    [TestCase("7471012609860001-12")]
    [TestCase("198609262015051001 / 7471012609860001")]
    [TestCase("7471012609860001131110468")]
    [TestCase("7471\u00a00126\u00a00986\u00a00001")]
    public void A_nik_is_not_shown_whatever_stands_beside_it(string text) => Assert.Multiple(() =>
    {
        Assert.That(SafeText.HasNik(text));
        foreach (var shown in (string[])[SafeText.Show(text), SafeText.HideNik(text)]) Assert.That(shown, Does.Contain("7471••••••••••••").And.Not.Contain("0126"));
    });

    [TestCase("198609262015051001")]
    [TestCase("19860926 201505 1 001")]
    [TestCase("19860926 20150510 01")]
    [TestCase("1986 0926 2015 0510 01")]
    [TestCase("19860926-201505-1-001 / 131110468")]
    [TestCase("1986092620150510011")]
    public void A_nip_stays_whole_however_it_is_grouped(string text) =>
        Assert.That((SafeText.HasNik(text), SafeText.HideNik(text), SafeText.Show(text)), Is.EqualTo((false, text, text)));
}
