using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>The HR office with a roster file.</summary>
internal static class RosterSteps
{
    public const string MixedUnit = "KEL0601";
    private const string Header = "NO;NIP BARU;NAMA;NIK;TANGGAL LAHIR;JENIS ASN;NAMA JABATAN;UNIT KERJA\n";

    /// <summary>Three good rows, two questions, three faults that only the file can mend.</summary>
    public const string Mixed = "PEMERINTAH KOTA KENDARI;;;;;;;\nDAFTAR PEGAWAI KELURAHAN PUDAY;;;;;;;\n" + Header
        + "1;198801012015012101;Sitti Hasanah;7471010101880001;01-01-1988;PNS;Staf;Kelurahan Puday\n"
        + "2;198802022015011102;La Ode Hamid;7471010202880002;02-02-1988;PNS;Staf;Kelurahan Puday\n"
        + "3;199003032025212103;Wa Ode Rina;7471010303900003;03-03-1990;PPPK;Staf;Kelurahan Puday\n"
        + "4;belum ada;Made Honorer;7471010404900004;04-04-1990;;Staf;Kelurahan Puday\n"
        + "5;198805052015011105;Andi Tenri;7471010505880005;05-05-1988;PNS;Staf;Kel. Pudey\n"
        + "6;19880606201501110;Kurang Satu;7471010606880006;06-06-1988;PNS;Staf;Kelurahan Puday\n"
        + "7;198807072O15011107;Huruf Besar;7471010707880007;07-07-1988;PNS;Staf;Kelurahan Puday\n"
        + "8;1,98808E+17;Kena Excel;7471010808880008;08-08-1988;PNS;Staf;Kelurahan Puday\n";

    /// <summary>Uploads a file; ends at the page of its columns.</summary>
    public static async Task SendRosterAsync(this Guest office, string name, byte[] content)
    {
        await office.GoAsync("/pegawai/impor");
        await office.Page.GetByLabel("Berkas daftar pegawai atau daftar unit").SetInputFilesAsync(
            new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await office.Button("Periksa berkas").ClickAsync();
        await Expect(office.Heading("Susunan kolom")).ToBeVisibleAsync();
    }
}
