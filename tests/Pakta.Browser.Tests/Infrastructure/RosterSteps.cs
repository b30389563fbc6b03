using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>The HR office with a file.</summary>
internal static class RosterSteps
{
    /// <summary>The mixed file: all thirty ways in which lists lie, among 500 good rows; and the units of which it speaks.</summary>
    public const string Mixed = "semua.xlsx", Units = "unit.csv";

    public static Task SendQuirkAsync(this Guest office, string name) =>
        office.SendRosterAsync(name, File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Pakta.Web.Tests", "Roster", "Quirks", name)));

    /// <summary>Uploads a file; ends at the page of its columns.</summary>
    public static async Task SendRosterAsync(this Guest office, string name, byte[] content)
    {
        await office.GoAsync("/pegawai/impor");
        await office.Page.GetByLabel("Berkas daftar pegawai atau daftar unit").SetInputFilesAsync(
            new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await office.Button("Periksa berkas").ClickAsync();
        await Expect(office.Heading("Susunan kolom")).ToBeVisibleAsync();
    }

    /// <summary>From the preview to the page of the result; answers nothing but that so many rows went in.</summary>
    public static async Task ApplyAsync(this Guest office, int rows)
    {
        await office.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^Terapkan {rows} baris") }).ClickAsync();
        await Expect(office.Heading("Impor selesai")).ToBeVisibleAsync();
    }
}
