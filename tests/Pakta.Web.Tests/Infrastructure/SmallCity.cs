using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>
/// A city one can hold in the head: KOTA (a PPK without NIP); below it SETDA (the sekda), DIKBUD with SD-1 and SD-2, and the
/// kecamatan KEC-A and KEC-B with three kelurahan each (KEL-A1 … KEL-B3). Every unit below the root has a head and staff.
/// Sign-in names: <c>ppk</c>, <c>kepala.kel-a1</c>, <c>staf1.sd-2</c>, <c>bkpsdm</c> and <c>bkpsdm.dua</c> (HR office), <c>inspektorat</c>,
/// <c>bawaslu</c> (observes 74.71), <c>panwas-a</c> (observes KEC-A's region), <c>operator.dikbud</c>, <c>admin</c> (administrator),
/// <c>auditor.kec-a</c>.
/// </summary>
public sealed class SmallCity
{
    public const int StaffPerUnit = 5;

    private readonly Invented _invented = new(7471);
    private readonly DateTimeOffset _now;
    private readonly Dictionary<string, Unit> _units = [];
    private readonly Dictionary<string, CivilServant> _people = [];
    private readonly List<object> _rows = [];

    private SmallCity(DateTimeOffset now) => _now = now;

    public IReadOnlyDictionary<string, Unit> Units => _units;

    /// <summary>By sign-in name.</summary>
    public IReadOnlyDictionary<string, CivilServant> People => _people;

    public CivilServant Ppk => _people["ppk"];

    public Unit Root => _units["KOTA"];

    public CivilServant Head(string unit) => _people[SignInOfHead(unit)];

    public CivilServant Staff(string unit, int number = 1) => _people[SignInOfStaff(unit, number)];

    public static string SignInOfHead(string unit) => "kepala." + Lower(unit);

    public static string SignInOfStaff(string unit, int number = 1) => $"staf{number}.{Lower(unit)}";

    /// <summary>Builds it in the application's database, everybody's sign-in activated.</summary>
    public static async Task<SmallCity> BuildAsync(PaktaApp app)
    {
        var city = new SmallCity(app.Clock.GetUtcNow());
        city.Lay();
        await app.DbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.AddRange(city._rows);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        });
        return city;
    }

    private void Lay()
    {
        AddUnit("KOTA", "Pemerintah Kota Contoh", UnitKind.Pemda, null, "74.71");
        AddUnit("SETDA", "Sekretariat Daerah", UnitKind.Setda, "KOTA", "74.71");
        AddUnit("DIKBUD", "Dinas Pendidikan dan Kebudayaan", UnitKind.Dinas, "KOTA", "74.71");
        AddUnit("SD-1", "SD Negeri 1 Contoh", UnitKind.Sekolah, "DIKBUD", "74.71.01.1001");
        AddUnit("SD-2", "SD Negeri 2 Contoh", UnitKind.Sekolah, "DIKBUD", "74.71.02.1001");
        foreach (var (letter, region) in new[] { ("A", "74.71.01"), ("B", "74.71.02") })
        {
            AddUnit($"KEC-{letter}", $"Kecamatan {letter}", UnitKind.Kecamatan, "KOTA", region);
            for (var n = 1; n <= 3; n++)
                AddUnit($"KEL-{letter}{n}", $"Kelurahan {letter}{n}", UnitKind.Kelurahan, $"KEC-{letter}", $"{region}.100{n}");
        }
        Appoint(AddPerson("ppk", "KOTA", EmploymentStatus.Elected, "Wali Kota"), Role.Ppk, "KOTA");
        foreach (var code in _units.Keys.Where(c => c != "KOTA").ToList())
        {
            Appoint(AddPerson(SignInOfHead(code), code, EmploymentStatus.Pns, "Kepala"), Role.Head, code);
            for (var n = 1; n <= StaffPerUnit; n++) AddPerson(SignInOfStaff(code, n), code, EmploymentStatus.Pns, "Staf");
        }
        AddAccountWith("bkpsdm", "Petugas BKPSDM", Role.HrOffice, "KOTA");
        AddAccountWith("bkpsdm.dua", "Petugas BKPSDM Kedua", Role.HrOffice, "KOTA");
        AddAccountWith("inspektorat", "Petugas Inspektorat", Role.Inspectorate, "KOTA");
        AddAccountWith("admin", "Administrator Contoh", Role.Administrator, "KOTA");
        AddAccountWith("auditor.kec-a", "Auditor Kecamatan A", Role.Auditor, "KEC-A");
        AddAccountWith("operator.dikbud", "Operator Dikbud", Role.Operator, "DIKBUD");
        AddAccountWith("bawaslu", "Bawaslu Kota Contoh", Role.Observer, "KOTA", "74.71");
        AddAccountWith("panwas-a", "Panwascam A", Role.Observer, "KOTA", "74.71.01");
    }

    private void AddUnit(string code, string name, UnitKind kind, string? parent, string region)
    {
        var unit = Unit.Create(new UnitId(NewId()), code, name, kind, parent is null ? null : _units[parent], region);
        _units.Add(code, unit);
        _rows.Add(unit);
    }

    private CivilServant AddPerson(string signIn, string unit, EmploymentStatus status, string position)
    {
        var nip = status == EmploymentStatus.Elected ? null : _invented.Nip();
        var data = new PersonData(_invented.Name(), null, null, status, nip is null ? null : "Penata (III/c)", null, position,
            $"{signIn}@contoh.go.id", null);
        var person = CivilServant.Create(new PersonId(NewId()), nip, data, _units[unit].Id);
        _people.Add(signIn, person);
        _rows.Add(person);
        AddAccount(signIn, person.FullName, person.Id);
        return person;
    }

    private void Appoint(CivilServant person, Role role, string unit) => _rows.Add(Appointment.OfPerson(NewId(), role, _units[unit].Id,
        person.Id, new DateOnly(2025, 1, 1), null, null, null, _now, null));

    private void AddAccountWith(string signIn, string name, Role role, string unit, string? region = null) =>
        _rows.Add(Appointment.OfAccount(NewId(), role, _units[unit].Id, AddAccount(signIn, name, null), region, null, null,
            new DateOnly(2025, 1, 1), null, _now, null));

    private Guid AddAccount(string signIn, string name, PersonId? person)
    {
        var id = NewId();
        _rows.Add(new Account
        {
            Id = id, UserName = signIn, NormalizedUserName = signIn.ToUpperInvariant(), DisplayName = name, PersonId = person,
            ActivatedAt = _now, SecurityStamp = id.ToString("N"),
        });
        return id;
    }

    private Guid NewId() => Guid.CreateVersion7(_now);

    private static string Lower(string code) => code.ToLower(System.Globalization.CultureInfo.InvariantCulture);
}
