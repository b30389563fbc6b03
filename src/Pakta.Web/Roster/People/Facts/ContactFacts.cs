using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People.Facts;

/// <summary>
/// Telephones and addresses that several people of the file share: only a remark, so that a row means the same in every list. That
/// no code goes to a shared address is seen to when the mail is sent, by what is stored of all.
/// </summary>
internal sealed class ContactFacts(Repeats repeats)
{
    private readonly SharedValues _phones = new(repeats);
    private readonly SharedValues _emails = new(repeats);

    public void See(PersonDraft draft)
    {
        _phones.See(draft.Phone);
        _emails.See(draft.Email);
    }

    public void Learn(PersonDraft draft)
    {
        _phones.Learn(draft.Phone, draft.Number);
        _emails.Learn(draft.Email, draft.Number);
    }

    public void Judge(PersonDraft draft, RowJudgement judgement)
    {
        if (draft.Phone is { } phone && _phones.IsShared(phone))
            judgement.Note("phone.shared", "phone", "Nomor telepon ini dipakai lebih dari satu orang. Isi nomor sendiri bila ada.");
        if (draft.Email is { } email && _emails.IsShared(email))
            judgement.Note("email.shared", "email", "Alamat e-mail ini dipakai lebih dari satu orang: kode aktivasi tidak akan dikirim ke sana. Isi alamat sendiri bila ada.");
    }

    public IEnumerable<FileNote> Notes()
    {
        if (_phones.HasShared) yield return new FileNote("phone.shared", "Ada nomor telepon yang dipakai lebih dari satu orang.");
        if (_emails.HasShared) yield return new FileNote("email.shared", "Ada alamat e-mail yang dipakai lebih dari satu orang; kode aktivasi tidak akan dikirim ke sana.");
    }
}
