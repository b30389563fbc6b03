using Pakta.Core.People;

namespace Pakta.Web.Roster.People;

/// <summary>What a row says otherwise than the record, value by value, for the preview.</summary>
public static class PersonDifferences
{
    public static IReadOnlyList<FieldChange> Between(PersonData old, PersonData row)
    {
        if (old == row) return [];
        var all = new List<FieldChange>();
        Note("Nama", old.Name, row.Name);
        Note("Gelar depan", old.TitlePrefix, row.TitlePrefix);
        Note("Gelar belakang", old.TitleSuffix, row.TitleSuffix);
        Note("Jenis ASN", Word(old.Status), Word(row.Status));
        Note("Golongan", old.Golongan, row.Golongan);
        Note("Eselon", old.Eselon, row.Eselon);
        Note("Jabatan", old.Position, row.Position);
        Note("Surel", old.Email, row.Email);
        Note("Nomor HP", old.Phone, row.Phone);
        return all;

        void Note(string field, string? before, string? after)
        {
            if (before != after) all.Add(new FieldChange(field, before, after));
        }
    }

    private static string Word(EmploymentStatus status) => status switch
    {
        EmploymentStatus.PppkPartTime => "PPPK paruh waktu",
        EmploymentStatus.NonAsn => "non-ASN",
        _ => status.ToString().ToUpperInvariant(),
    };
}
