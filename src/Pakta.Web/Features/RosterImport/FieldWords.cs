namespace Pakta.Web.Features.RosterImport;

/// <summary>How the fields of a list are called on the page, in the order in which people look for them; keys of the English words.</summary>
public static class FieldWords
{
    private static readonly Dictionary<string, (string Field, string Word)[]> Kinds = new()
    {
        ["people"] =
        [
            ("nip", "NIP"), ("name", "Nama"), ("titlePrefix", "Gelar depan"), ("titleSuffix", "Gelar belakang"), ("position", "Jabatan"), ("positionSince", "TMT jabatan"),
            ("unitCode", "Kode unit"), ("unit", "Unit kerja"), ("parentUnit", "Unit induk (OPD)"), ("agency", "Satuan kerja (instansi)"), ("headOfUnit", "Kepala unit (Y)"),
            ("type", "Jenis ASN"), ("grade", "Golongan"), ("eselon", "Eselon"), ("status", "Kedudukan hukum"), ("absentUntil", "Sampai (akhir cuti, sakit, tugas belajar)"),
            ("email", "Surel"), ("phone", "Nomor HP"),
            ("birthDate", "Tanggal lahir (hanya memeriksa NIP)"), ("gender", "Jenis kelamin (hanya memeriksa NIP)"), ("legacyNip", "NIP lama (tidak disimpan)"),
        ],
        ["units"] = [("code", "Kode unit"), ("name", "Nama"), ("kind", "Jenis unit"), ("parent", "Kode unit induk"), ("region", "Kode wilayah")],
    };

    /// <summary>Of a kind of list; a field without a word of its own is called by its name.</summary>
    public static IReadOnlyList<(string Field, string Word)> Of(string kind) =>
    [
        .. Kinds[kind], .. Roster.Reading.HeaderWords.Fields(kind).Keys.Except(Kinds[kind].Select(k => k.Field)).Order(StringComparer.Ordinal).Select(f => (f, f)),
    ];

    /// <summary>Fields that a list must have. People's units may also stand in rows between them, which only reading tells.</summary>
    public static IReadOnlyList<string> Needed(string kind) => kind == "units" ? ["code", "name", "kind"] : ["nip", "name", "position"];
}
