using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Roster.People;

namespace Pakta.Web.Features.People;

/// <summary>Mends name, titles, grade and contact. A name has a history; contact data have none.</summary>
public sealed class CorrectPerson(PaktaDb db, PersonDesk desk, AddressNotices notices)
{
    public async Task<Result<Done>?> RunAsync(Authority authority, PersonId id, DataForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await desk.FindAsync(id, authority.KeepsRosterOf, cancel) is not { } at) return null;
        if (DateReach.Refusal(form.DataSejak, at.Today) is { } outside) return outside;
        if (form.DataSejak > at.Today) return new CorrectionIsAhead();
        if (Typed.Words(form.Nama) is not { } name) return new NameIsMissing();
        if (TooLong(form) is { } longest) return new WordsAreTooLong(longest);
        var (email, phone) = (Typed.Words(form.Surel), ContactText.Phone(Typed.Words(form.NomorHp)));
        if ((email is not null && !ContactText.IsEmail(email)) || (phone is null && Typed.Words(form.NomorHp) is not null)) return new ContactIsMalformed();
        var (before, address) = (at.Person.FullName, at.Person.Email);
        if (email != address && !authority.Reaches(at.Path, Role.HrOffice)) return new AddressIsTheOfficesToFill();
        if (address is not null && email != address) await notices.AddAsync([new ReplacedAddress(id, AuditSubject.Of(at.Person), address, email)], cancel);
        var data = at.Person.Data with
        {
            Name = name, TitlePrefix = Typed.Words(form.GelarDepan), TitleSuffix = Typed.Words(form.GelarBelakang), Golongan = Typed.Words(form.Golongan), Email = email, Phone = phone,
        };
        if (!at.Person.Describe(data)) return new NothingChanges();
        if (email != address) at.Person.Readdress(at.Now);
        if (at.Person.FullName != before)
        {
            if (await desk.OrderAsync(id, PersonChangeKind.Renamed, form.DataSejak!.Value, cancel) is { } order) return order;
            var change = PersonChange.Of(Guid.CreateVersion7(at.Now), id, PersonChangeKind.Renamed, form.DataSejak.Value, Short(before),
                Short(at.Person.FullName), at.Now, authority.AccountId);
            change.Apply(at.Now);
            db.PersonChanges.Add(change);
        }
        return await desk.CommitAsync(tx, [id], "data", new DeskLine(AuditActs.PersonDescribed, at.Person, authority, [AuditChange.Of("nama", before, at.Person.FullName),
            .. email == address ? [] : new[] { AuditChange.Of("surel", Masked(address), Masked(email)) }]), cancel);
    }

    private static string? Masked(string? address) => address is null ? null : OwnChannel.Masked(address);

    private static int? TooLong(DataForm form)
    {
        if (form.Nama?.Trim().Length > Typed.Name) return Typed.Name;
        if (form.GelarDepan?.Trim().Length > Typed.Prefix) return Typed.Prefix;
        if (form.GelarBelakang?.Trim().Length > Typed.Suffix) return Typed.Suffix;
        return form.Golongan?.Trim().Length > Typed.Grade ? Typed.Grade : null;
    }

    // The history keeps 200 letters; titles make longer names than that possible.
    private static string Short(string name) => name.Length <= 200 ? name : name[..200];
}
