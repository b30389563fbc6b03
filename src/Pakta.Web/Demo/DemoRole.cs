namespace Pakta.Web.Demo;

/// <summary>
/// Somebody whom the demo lets in: found by unit and position, so that another city's files can be used as well.
/// </summary>
/// <param name="SignIn">Sign-in name.</param>
/// <param name="Unit">Unit code.</param>
/// <param name="Position">How the position begins; null: the head of the unit.</param>
/// <param name="WithoutEmail">Only people without an e-mail address.</param>
/// <param name="Purpose">What to try, in a few words.</param>
internal sealed record DemoRole(string SignIn, string Unit, string? Position, bool WithoutEmail, string Purpose)
{
    public static readonly DemoRole[] All =
    [
        new("sekda", "SETDA", null, false, "membuka putaran setelah PPK"),
        new("kadinkes", "D02", null, false, "meneruskan ke puskesmas"),
        new("camat.abeli", "KEC06", null, false, "putaran sendiri, kartu lurah"),
        new("lurah.poasia", "KEL0607", null, false, "menandatangani, meneruskan"),
        new("guru", "SD0601", "Guru", false, "menandatangani di ponsel"),
        new("perawat", "PKM06", "Perawat", true, "menandatangani tanpa e-mail"),
        new(Operator, "B04", "Pranata Komputer", false, "operator BKPSDM: impor, unit"),
        new(Inspector, "ITDA", null, false, "Inspektorat: melihat penolakan, memutus sengketa"),
        new(SecondInspector, "ITDA", "Analis Kebijakan", false, "orang kedua yang memutus sengketa"),
    ];

    public const string Operator = "bkpsdm";
    public const string Inspector = "inspektorat";
    public const string SecondInspector = "inspektorat.dua";
}
