using System.Text;
using System.Text.Json;
using Pakta.Browser.Tests.Infrastructure;
using Pakta.Web.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>A passkey from making it to a signed pact, with the browser's own WebAuthn.</summary>
public sealed class PasskeysOnAPhoneTests : SiteFixture
{
    private string _round = "";

    protected override async Task PrepareAsync() => _round = await this.RoundForAllAsync();

    [Test]
    public async Task Made_used_to_sign_in_and_to_sign_a_pact_with_a_proof_bound_to_its_text()
    {
        var nurse = await EnterAsync("perawat", Screen.Phone);
        await VirtualKey.PutInAsync(nurse);
        await nurse.GoAsync("/akun");
        await nurse.Page.GetByLabel("Nama kunci").FillAsync("Ponsel saya");
        await Looks.CheckAsync(nurse, "akun");
        await nurse.Button("Tambah kunci sandi").ClickAsync();
        await Expect(nurse.Page.GetByText("Kunci sandi tersimpan.")).ToBeVisibleAsync();
        await Expect(nurse.Page.GetByText("Ponsel saya", new() { Exact = true }).First).ToBeVisibleAsync();

        await nurse.Button("Keluar").ClickAsync();
        await nurse.GoAsync("/pakta");
        await EnterByPasskeyAsync(nurse);

        await nurse.GoAsync($"/pakta/{_round}");
        await Expect(nurse.Secret()).ToHaveCountAsync(0);
        await nurse.TickAllAsync();
        await Album.KeepAsync(nurse.Page, "kunci-tandatangani");
        await nurse.SignButton().ClickAsync();
        await nurse.IsSignedAsync();
        await nurse.LogsAsync();
        await Expect(nurse.Page.GetByText("kunci sandi", new() { Exact = false }).First).ToBeVisibleAsync();

        var folder = Directory.CreateTempSubdirectory("pakta-kunci.").FullName;
        var pdf = await nurse.DownloadAsync("Unduh sertifikat", Path.Combine(folder, "sertifikat.pdf"));
        await Tool.RunAsync("pdfdetach", "-saveall", "-o", folder, pdf);
        using var proof = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "bukti.json")));
        var record = Encoding.UTF8.GetBytes(proof.RootElement.GetProperty("record").GetString()!);
        Assert.That(AssertionAudit.Holds(record, "localhost", Site.Address), Is.True, "an auditor needs nothing but the signer's own file");
        Directory.Delete(folder, true);
    }

    [Test]
    public async Task Whoever_gives_up_at_the_phones_question_can_still_sign_with_the_password()
    {
        var teacher = await EnterAsync("guru", Screen.Phone);
        await VirtualKey.PutInAsync(teacher);
        await AddAsync(teacher);
        await teacher.GoAsync($"/pakta/{_round}");
        await teacher.TickAllAsync();
        await teacher.Page.EvaluateAsync("() => { navigator.credentials.get = () => Promise.reject(new DOMException('no', 'NotAllowedError')); }");
        await teacher.SignButton().ClickAsync();
        await Expect(teacher.Page.GetByText("kunci sandi tidak dipakai")).ToBeVisibleAsync();
        await teacher.Link("Pakai kata sandi saja").ClickAsync();
        await teacher.KeptTicksAsync();
        await teacher.Secret().FillAsync(Site.Password);
        await teacher.SignButton().ClickAsync();
        await teacher.IsSignedAsync();
    }

    [Test]
    public async Task With_somebody_elses_passkey_nobody_signs()
    {
        var phone = await EnterAsync("lurah.poasia", Screen.Phone);
        var key = await VirtualKey.PutInAsync(phone);
        await AddAsync(phone);
        var lurahs = (await key.IdsAsync()).Single();
        await phone.Button("Keluar").ClickAsync();
        // The offer on the keyboard would let the lurah in again before a name is typed.
        await phone.Page.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = async () => false;");
        await phone.GoAsync("/masuk");
        await phone.FillSignInAsync("kadinkes");
        await AddAsync(phone);
        await phone.GoAsync($"/pakta/{_round}");
        await phone.TickAllAsync();
        await phone.Page.EvaluateAsync("""
            name => {
              const get = navigator.credentials.get.bind(navigator.credentials);
              const id = Uint8Array.from(atob(name), c => c.charCodeAt(0));
              navigator.credentials.get = o => get({ publicKey: { ...o.publicKey, allowCredentials: [{ type: "public-key", id }] } });
            }
            """, lurahs);
        await phone.SignButton().ClickAsync();
        await Expect(phone.Page.GetByText("Kunci sandi tidak terbukti")).ToBeVisibleAsync();
        await phone.GoAsync($"/pakta/{_round}");
        await Expect(phone.Ticks()).ToHaveCountAsync(4);
    }

    private static async Task AddAsync(Guest guest)
    {
        await guest.GoAsync("/akun");
        await guest.Button("Tambah kunci sandi").ClickAsync();
        await Expect(guest.Page.GetByText("Kunci sandi tersimpan.")).ToBeVisibleAsync();
    }

    // The keyboard's offer may be taken up before anybody finds the button.
    private static async Task EnterByPasskeyAsync(Guest guest)
    {
        await Expect(guest.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/masuk|/pakta"));
        try
        {
            await guest.Button("Masuk dengan kunci sandi").ClickAsync(new() { Timeout = 3_000 });
        }
        catch (TimeoutException)
        {
            // It was.
        }
        await Expect(guest.Button("Keluar")).ToBeVisibleAsync();
    }
}
