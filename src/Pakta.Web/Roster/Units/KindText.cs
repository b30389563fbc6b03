using System.Collections.Frozen;
using Pakta.Core.Organization;

namespace Pakta.Web.Roster.Units;

/// <summary>
/// What a list calls a kind of unit: by the word of the law, by what an agency here calls it, or by what it is called somewhere in
/// the country. A word of the last two kinds is also the label.
/// </summary>
internal static class KindText
{
    public static readonly string Words = string.Join(", ", Enum.GetNames<UnitKind>().Select(k => k.ToUpperInvariant()));

    private static readonly FrozenDictionary<string, UnitKind> Kinds =
        Enum.GetValues<UnitKind>().ToFrozenDictionary(k => k.ToString(), StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, (UnitKind, string)> Local = new (UnitKind Kind, string Label)[]
    {
        (UnitKind.Kecamatan, "Distrik"), (UnitKind.Kecamatan, "Kapanewon"), (UnitKind.Kecamatan, "Kemantren"),
        (UnitKind.Desa, "Gampong"), (UnitKind.Desa, "Kalurahan"), (UnitKind.Desa, "Kampung"), (UnitKind.Desa, "Lembang"), (UnitKind.Desa, "Nagari"), (UnitKind.Desa, "Pekon"),
    }.ToFrozenDictionary(l => l.Label, l => (l.Kind, l.Label), StringComparer.OrdinalIgnoreCase);

    public static (UnitKind Kind, string? Label)? Read(string text, LocalLabels labels) =>
        Kinds.TryGetValue(text.Replace(" ", "", StringComparison.Ordinal), out var kind) ? (kind, null)
        : labels.Find(text) ?? (Local.TryGetValue(text, out var local) ? local : null);
}
