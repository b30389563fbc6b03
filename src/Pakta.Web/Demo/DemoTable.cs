using System.Globalization;
using System.Text;

namespace Pakta.Web.Demo;

/// <summary>What the terminal shows of the demo.</summary>
public static class DemoTable
{
    public static string Of(IReadOnlyList<DemoGuest> guests, string url, IReadOnlyList<string> addresses)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Pakta siap di {url} dengan data contoh (semua orang dan kata sandi ini rekaan).").AppendLine();
        string[][] rows = [["NAMA MASUK", "KATA SANDI/KODE", "SIAPA", "UNTUK MENCOBA"], .. guests.Select(g => (string[])[g.SignIn, g.Secret, g.Who, g.Purpose])];
        var widths = Enumerable.Range(0, 3).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            for (var column = 0; column < widths.Length; column++) text.Append("  ").Append(row[column].PadRight(widths[column]));
            text.Append("  ").AppendLine(row[^1]);
        }
        text.AppendLine().AppendLine("Mencoba dengan ponsel di jaringan yang sama: hentikan (Ctrl+C), jalankan lagi dengan");
        var first = addresses.Count == 0 ? "ALAMAT-KOMPUTER-INI" : addresses[0];
        text.AppendLine(CultureInfo.InvariantCulture, $"  ASPNETCORE_URLS=http://0.0.0.0:5080 Site__PublicUrl=http://{first}:5080 dotnet run --project src/Pakta.Web");
        var open = addresses.Count == 0 ? "http://ALAMAT-KOMPUTER-INI:5080" : string.Join(" atau ", addresses.Select(a => $"http://{a}:5080"));
        return text.AppendLine(CultureInfo.InvariantCulture, $"lalu buka {open} di ponsel itu.").AppendLine().ToString();
    }
}
