using Pakta.Core.People;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People;

/// <summary>Places of the fields in the rows of one file, looked up once.</summary>
internal sealed class PersonColumns(TableReader table)
{
    public int Nip { get; } = table.Field("nip");
    public int Name { get; } = table.Field("name");
    public int TitlePrefix { get; } = table.Field("titlePrefix");
    public int TitleSuffix { get; } = table.Field("titleSuffix");
    public int BirthDate { get; } = table.Field("birthDate");
    public int Gender { get; } = table.Field("gender");
    public int Type { get; } = table.Field("type");
    public int Grade { get; } = table.Field("grade");
    public int Eselon { get; } = table.Field("eselon");
    public int Position { get; } = table.Field("position");
    public int PositionSince { get; } = table.Field("positionSince");
    public int UnitCode { get; } = table.Field("unitCode");
    public int Unit { get; } = table.Field("unit");
    public int ParentUnit { get; } = table.Field("parentUnit");
    public int Agency { get; } = table.Field("agency");
    public int HeadOfUnit { get; } = table.Field("headOfUnit");
    public int Status { get; } = table.Field("status");
    public int AbsentUntil { get; } = table.Field("absentUntil");
    public int Email { get; } = table.Field("email");
    public int Phone { get; } = table.Field("phone");

    public ToldFields ToldBy(TableRow row) =>
        (row.Has(Type) ? ToldFields.Type : 0) | (row.Has(Grade) ? ToldFields.Grade : 0) | (row.Has(Eselon) ? ToldFields.Eselon : 0)
        | (row.Has(Email) ? ToldFields.Email : 0) | (row.Has(Phone) ? ToldFields.Phone : 0)
        | (row.Has(TitlePrefix) ? ToldFields.TitlePrefix : 0) | (row.Has(TitleSuffix) ? ToldFields.TitleSuffix : 0);

    /// <summary>What the row's table has no column for stays as it is stored; of the kind of employment only what the number allows.</summary>
    public static PersonData Over(PersonRow row, PersonData stored)
    {
        var (told, data) = (row.Told, row.Data);
        return data with
        {
            // A name may bring its titles along.
            TitlePrefix = told.HasFlag(ToldFields.TitlePrefix) ? data.TitlePrefix : data.TitlePrefix ?? stored.TitlePrefix,
            TitleSuffix = told.HasFlag(ToldFields.TitleSuffix) ? data.TitleSuffix : data.TitleSuffix ?? stored.TitleSuffix,
            Golongan = told.HasFlag(ToldFields.Grade) ? data.Golongan : stored.Golongan,
            Eselon = told.HasFlag(ToldFields.Eselon) ? data.Eselon : stored.Eselon,
            Email = told.HasFlag(ToldFields.Email) ? data.Email : stored.Email,
            Phone = told.HasFlag(ToldFields.Phone) ? data.Phone : stored.Phone,
            Status = !told.HasFlag(ToldFields.Type) && row.Nip is { } nip && EmploymentText.Fits(stored.Status, Core.People.Nip.FromStore(nip))
                ? stored.Status : data.Status,
        };
    }

    /// <summary>Some column names the unit.</summary>
    public bool NameUnits => UnitCode >= 0 || Unit >= 0 || ParentUnit >= 0 || Agency >= 0;
}
