namespace Pakta.Web.Roster.Units;

/// <summary>Faults that run through a list of units.</summary>
internal static class UnitDamage
{
    private static readonly FaultKind[] Damages =
    [
        new("code-column", "Kolom kode tersimpan sebagai angka atau tanggal, jadi nol dan titiknya hilang. Jadikan kolom itu bertipe Teks di Excel, tempel ulang dari sumbernya, lalu unggah lagi.",
            "code.numeric", "code.damaged", "region.numeric"),
        FaultKind.Letters, FaultKind.Surplus,
        new("unit-kinds", $"Banyak baris mempunyai jenis unit yang tidak dikenal. Pakai sebutan setempat seperti Kemantren atau Nagari, atau salah satu dari: {KindText.Words}.", "kind.unknown"),
    ];

    public static FileFault? Of(IEnumerable<ParsedUnit> rows)
    {
        var count = new FaultCount();
        foreach (var row in rows) count.Add(row.Verdict.Verdict == Verdict.Ok ? null : row.Verdict.Code);
        return count.Find(Damages);
    }
}
