using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People.Facts;

/// <summary>Shared telephones and addresses.</summary>
internal sealed class ContactFacts
{
    private readonly SharedValues _phones = new();
    private readonly SharedValues _emails = new();

    public void Learn(PersonDraft draft)
    {
        _phones.Learn(draft.Phone, draft.Number);
        _emails.Learn(draft.Email, draft.Number);
    }

    public void Judge(PersonDraft draft, RowJudgement judgement)
    {
        if (draft.Phone is { } phone && _phones.IsShared(phone))
        {
            draft.Phone = null;
            judgement.Note("phone.shared", "phone", "Nomor telepon ini dipakai lebih dari satu orang, jadi tidak disimpan: tautan pribadi tidak boleh dikirim ke sana.");
        }
        if (draft.Email is { } email && _emails.IsShared(email))
        {
            draft.Email = null;
            judgement.Note("email.shared", "email", "Alamat e-mail ini dipakai lebih dari satu orang, jadi tidak disimpan: tautan pribadi tidak boleh dikirim ke sana.");
        }
    }

    public IEnumerable<FileNote> Notes()
    {
        if (_phones.HasShared) yield return new FileNote("phone.shared", "Ada nomor telepon yang dipakai lebih dari satu orang; nomor itu tidak disimpan.");
        if (_emails.HasShared) yield return new FileNote("email.shared", "Ada alamat e-mail yang dipakai lebih dari satu orang; alamat itu tidak disimpan.");
    }
}
