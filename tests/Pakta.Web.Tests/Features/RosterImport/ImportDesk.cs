using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.RosterImport;

/// <summary>Somebody of the HR office who brings files, by the forms of the pages.</summary>
internal sealed class ImportDesk(Visitor visitor) : IDisposable
{
    public const string PeopleHeader = "NIP BARU,NAMA,NAMA JABATAN,KODE UNIT\n";

    public Visitor Visitor => visitor;

    public static async Task<ImportDesk> OpenAsync(PaktaApp app, string name = "bkpsdm") => new(await app.SignInAsync(name));

    public Task<HttpResponseMessage> SendAsync(string content, string name = "pegawai.csv") => SendAsync(Encoding.UTF8.GetBytes(content), name);

    public async Task<HttpResponseMessage> SendAsync(byte[] content, string name)
    {
        var token = FormFields.Token(await visitor.PageAsync("/pegawai/impor"));
        using var form = new MultipartFormDataContent { { new StringContent(token), FormFields.TokenName } };
        form.Add(new ByteArrayContent(content), "berkas", name);
        return await visitor.Client.PostAsync(new Uri("/pegawai/impor", UriKind.Relative), form);
    }

    /// <summary>Uploads; answers the address of the staged file.</summary>
    public async Task<string> UploadAsync(byte[] content, string name)
    {
        using var answer = await SendAsync(content, name);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found), (await visitor.ReadAsync(answer)).QuerySelector(".error-summary")?.TextContent);
        return string.Join('/', answer.Headers.Location!.ToString().Split('/')[..4]);
    }

    /// <summary>Uploads and confirms the columns as they were found.</summary>
    public Task<string> JudgeAsync(string content, string name = "pegawai.csv") => JudgeAsync(Encoding.UTF8.GetBytes(content), name);

    public async Task<string> JudgeAsync(byte[] content, string name)
    {
        var address = await UploadAsync(content, name);
        await ConfirmAsync(address);
        return address;
    }

    /// <summary>Where columns are asked for, confirms them; waits for the preview.</summary>
    public async Task ConfirmAsync(string address, params (string, string)[] fields)
    {
        using (var look = await visitor.GetAsync(address))
            if (look.Headers.Location?.ToString().EndsWith("/susunan", StringComparison.Ordinal) == true)
                (await visitor.PostFormAsync(address + "/susunan", [.. fields, ("aksi", "lanjut")], address + "/susunan")).Dispose();
        await WaitAsync(address);
    }

    public Task<IHtmlDocument> PartAsync(string address, string part) => visitor.PageAsync($"{address}?tampil={part}");

    /// <summary>Presses Terapkan; answers the result page.</summary>
    public async Task<IHtmlDocument> AcceptAsync(string address)
    {
        (await visitor.PostFormAsync(address, new { }, address)).Dispose();
        await WaitAsync(address);
        return await visitor.PageAsync(address + "/kemajuan");
    }

    /// <summary>Chooses for one row of a part of the preview.</summary>
    public async Task ChooseAsync(string address, string part, string key, string choice)
    {
        var token = FormFields.Token(await PartAsync(address, part));
        using var form = new FormUrlEncodedContent(
            [new(FormFields.TokenName, token), new("kunci", key), new("pilihan", choice), new("kembali", $"{address}?tampil={part}")]);
        (await visitor.Client.PostAsync(new Uri(address + "/pilihan", UriKind.Relative), form)).Dispose();
        await WaitAsync(address);
    }

    public async Task<byte[]> ProblemsAsync(string address)
    {
        using var answer = await visitor.GetAsync(address + "/bermasalah.xlsx");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => visitor.Dispose();

    // The page of progress leads on when the job is done.
    private async Task WaitAsync(string address)
    {
        for (var look = 0; look < 20_000; look++)
        {
            using var answer = await visitor.GetAsync(address + "/kemajuan.json");
            if (!(await answer.Content.ReadAsStringAsync()).Contains("\"next\":null", StringComparison.Ordinal)) return;
            await Task.Yield();
        }
        Assert.Fail("The job did not end.");
    }
}
