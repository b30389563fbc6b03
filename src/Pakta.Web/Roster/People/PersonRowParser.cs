using System.Globalization;
using Pakta.Core.People;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People;

/// <summary>
/// One row to one judgement, without a database. Birth date and gender only check the number and go no further; they are never
/// echoed either.
/// </summary>
public sealed class PersonRowParser(TableReader table, PeopleContext context)
{
    private static readonly string[] Days = ["dd-MM-yyyy", "d-M-yyyy", "dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd", "dd.MM.yyyy", "yyyyMMdd"];
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    public ParsedPerson Parse(TableRow row)
    {
        var verdict = NipText.Read(row.Number, row.Cell("nip"), table.Heading("nip"), context.Year, out var nip);
        var number = verdict is null ? nip.Digits : null;
        verdict = row.HasSurplus ? Shifted(row) : verdict ?? Check(row, nip);
        var (name, unit) = (row.Text("name") ?? "", row.Text("unitCode")?.ToUpperInvariant());
        if (verdict is not null) return new ParsedPerson(verdict, null, number, name, unit);
        var data = new PersonData(name, row.Text("titlePrefix"), row.Text("titleSuffix"), EmploymentText.Read(row.Text("type"), nip)!.Value,
            row.Text("grade"), row.Text("eselon"), row.Text("position")!, row.Text("email"), ContactText.Phone(row.Text("phone")));
        if (TooLong(row, data) is { } tooLong) return new ParsedPerson(tooLong, null, number, name, unit);
        return new ParsedPerson(RowVerdict.Fine(row.Number), new PersonRow(row.Number, nip.Digits, data, context.Units.ByCode(unit!)!, IsHead(row) == true),
            number, name, unit);
    }

    private RowVerdict? Check(TableRow row, Nip nip)
    {
        if (row.Text("name") is null)
            return Reject(row, "name.missing", "name", "Nama kosong. Isi nama lengkap tanpa gelar.");
        if (row.Text("unitCode") is null)
            return Reject(row, "unit.missing", "unitCode", "Kode unit kosong. Isi kode unit tempat pegawai ini bekerja.");
        if (context.Units.ByCode(row.Text("unitCode")!.ToUpperInvariant()) is null)
            return Reject(row, "unit.unknown", "unitCode", "Kode unit ini belum terdaftar. Masukkan dahulu daftar unit, atau perbaiki kodenya.");
        if (row.Text("position") is null)
            return Review(row, "position.missing", "position", null, "Nama jabatan kosong. Isi jabatan yang tercetak di pakta.");
        return CheckAgainstNumber(row, nip) ?? CheckRest(row, nip);
    }

    private RowVerdict? CheckAgainstNumber(TableRow row, Nip nip)
    {
        if (row.Text("birthDate") is { } born && BirthDate(row.Cell("birthDate"), born) != nip.BirthDate)
            return Review(row, "nip.birthcolumn", "birthDate", null, "Tanggal lahir tidak cocok dengan digit 1-8 NIP. Cocokkan keduanya dengan SK.");
        if (row.Text("gender") is { } gender && IsWoman(gender) != nip.IsWoman)
            return Review(row, "nip.gendercolumn", "gender", null, "Jenis kelamin tidak cocok dengan digit ke-15 NIP. Cocokkan keduanya dengan SK.");
        return null;
    }

    private RowVerdict? CheckRest(TableRow row, Nip nip)
    {
        var type = row.Text("type");
        if (EmploymentText.Read(type, nip) is not { } status)
            return Review(row, "type.unknown", "type", type, "Jenis ASN tidak dikenal. Pakai PNS, CPNS, PPPK, atau PPPK PARUH WAKTU.");
        if (!EmploymentText.Fits(status, nip))
            return Review(row, "nip.status", "type", type, "Jenis ASN tidak cocok dengan digit 13-14 NIP. Cocokkan keduanya dengan SK.");
        if (row.Text("email") is { } email && !ContactText.IsEmail(email))
            return Review(row, "email.shape", "email", email, "Alamat e-mail tidak lengkap. Perbaiki atau kosongkan.");
        return IsHead(row) is null
            ? Review(row, "head.value", "headOfUnit", row.Text("headOfUnit"), "Isi kolom ini dengan Y untuk kepala unit, atau kosongkan.")
            : null;
    }

    private RowVerdict? TooLong(TableRow row, PersonData data)
    {
        (string Field, string? Text, int Most)[] limits =
        [
            ("name", data.Name, 200), ("titlePrefix", data.TitlePrefix, 60), ("titleSuffix", data.TitleSuffix, 120),
            ("grade", data.Golongan, 40), ("eselon", data.Eselon, 10), ("position", data.Position, 200),
        ];
        foreach (var (field, text, most) in limits)
            if (text?.Length > most)
                return Reject(row, "text.long", field, $"Isi kolom ini lebih dari {most} huruf. Periksa apakah kolomnya bergeser.");
        return null;
    }

    private static RowVerdict Shifted(TableRow row) => RowVerdict.Review(row.Number, "row.columns", "", null,
        "Baris ini mempunyai lebih banyak kolom daripada judulnya, mungkin karena koma di dalam gelar. Beri tanda petik pada isinya.");

    private static bool? IsHead(TableRow row) => row.Text("headOfUnit")?.ToUpperInvariant() switch
    {
        null or "T" or "TIDAK" or "N" or "-" => false,
        "Y" or "YA" => true,
        _ => null,
    };

    private static bool? IsWoman(string text) => text.ToUpperInvariant() switch
    {
        "F" or "P" or "PEREMPUAN" or "WANITA" or "2" => true,
        "M" or "L" or "LAKI-LAKI" or "PRIA" or "1" => false,
        _ => null,
    };

    private static DateOnly? BirthDate(SheetCell cell, string text)
    {
        if (cell.IsNumber && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 0 and < 80_000)
            return Epoch.AddDays(serial);
        return DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private RowVerdict Reject(TableRow row, string code, string field, string message) =>
        RowVerdict.Rejected(row.Number, code, table.Heading(field), row.Text(field), message);

    private RowVerdict Review(TableRow row, string code, string field, string? seen, string message) =>
        RowVerdict.Review(row.Number, code, table.Heading(field), seen, message);
}
