using System.Globalization;
using Pakta.Core.Signing;
using Pakta.Ledger;

namespace Pakta.Web.LedgerStore;

/// <summary>Columns of a signature row that repeat what its record or its leaf says must say the same.</summary>
internal static class RecordCheck
{
    public static IEnumerable<string> Differences(Signature signature, SignLeaf leaf)
    {
        IReadOnlyDictionary<string, object>? record = null;
        try
        {
            record = CanonicalJson.Parse(signature.Record);
        }
        catch (FormatException)
        {
            // Named below: the record cannot be read.
        }
        if (record is null)
        {
            yield return "rekaman tidak dapat dibaca";
            yield break;
        }
        if (!Says(record, "code", signature.Code)) yield return "kode berbeda";
        if (!Says(record, "signedAt", signature.SignedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))) yield return "waktu berbeda";
        if (!Says(record, "method", SignatureRecord.Name(signature.Method))) yield return "cara berbeda";
        if (!Says(record, "textSha256", leaf.TextSha256)) yield return "naskah berbeda";
        if (!Says(record, "campaign", leaf.Campaign)) yield return "putaran berbeda";
        if (record.ContainsKey("late") != signature.IsLate) yield return "tanda susulan berbeda";
        if ((record.TryGetValue("specimen", out var specimen) ? (string)specimen : null) != signature.Specimen) yield return "spesimen berbeda";
        if (SignatureRecord.LeafMethod(signature.Method) != leaf.Method) yield return "cara di log berbeda";
        if (leaf.At < signature.SignedAt.AddMinutes(-1)) yield return "catatan log lebih tua daripada tanda tangannya";
    }

    private static bool Says(IReadOnlyDictionary<string, object> record, string field, string value) =>
        record.TryGetValue(field, out var said) && said is string text && text == value;
}
