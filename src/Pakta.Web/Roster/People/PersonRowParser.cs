using Pakta.Core.People;
using Pakta.Web.Roster.People.Storing;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People;

/// <summary>
/// One row to what it says and what is wrong with it, without a database and without the other rows. Birth date and gender only
/// check the number and go no further; they are never echoed either.
/// </summary>
internal sealed class PersonRowParser(TableReader table, PeopleContext context, RowJudgement judgement, UnitLevels? levels)
{
    private static readonly RowChoice Accept = new(RowChoice.Accept, "Benar, simpan apa adanya");
    private readonly PersonColumns _columns = new(table);
    private readonly PersonDraft _draft = new();
    private readonly KeptText _kept = new(judgement);
    private readonly PersonUnit _unit = new(new UnitFinder(context.Units, levels), judgement);
    private readonly PersonHead _head = new(judgement);

    public PersonColumns Columns => _columns;

    /// <summary>The present row's cell of JENIS KELAMIN.</summary>
    public string? GenderSaid { get; private set; }

    public PersonDraft Read(TableRow row)
    {
        _draft.Begin(row);
        judgement.Begin(row);
        (GenderSaid, _draft.Gender) = (row.Text(_columns.Gender), GenderText.Read(row.Text(_columns.Gender)));
        if (row.HasSurplus)
        {
            AskAboutSurplus(row);
            return _draft;
        }
        if (row.IsGarbled) judgement.AskAboutLetters();
        ReadNumber(row);
        ReadName(row);
        CheckBirth(row.Cell(_columns.BirthDate));
        CheckNumberCell();
        _unit.Read(row, _columns, _draft);
        ReadPosition(row);
        ReadEmployment(row);
        ReadContact(row);
        _draft.Told = _columns.ToldBy(row) & (context.TakesAddresses ? ~ToldFields.None : ~ToldFields.Email);
        _head.Read(row, _columns, _draft);
        if (_draft.NipWasCleaned) judgement.Note("nip.cleaned", "nip", "Tanda di sekitar NIP dibersihkan; angkanya tidak berubah.");
        return _draft;
    }

    // Nothing stands in its own column any more: only the number is read, so that its owner does not count as missing.
    private void AskAboutSurplus(TableRow row)
    {
        if (IsSplitNumber(row))
            judgement.Refuse("nip.split", "nip", null, "NIP ini ditulis Excel sebagai 1,98E+17 dan terpecah oleh komanya menjadi dua kolom. Simpan lagi sebagai XLSX dengan kolom NIP bertipe Teks.");
        judgement.AskAboutSurplus();
        var reading = NipText.Read(row.Cell(_columns.Nip), context.Year);
        (_draft.Nip, _draft.HasNip, _draft.NipIsNumber) = (reading.Nip, reading.Code is null, true);
        _draft.Label = row.Text(_columns.Name) ?? "";
    }

    // "1,98609E+17" in a file parted by commas: the decimal comma has made two cells of it.
    private bool IsSplitNumber(TableRow row) => row.Cell(_columns.Nip).Text.Trim() is [>= '0' and <= '9'] && row.Text(_columns.Name) is { } next
        && next.IndexOf("E+", StringComparison.OrdinalIgnoreCase) is > 0 and var at && !next.AsSpan(0, at).ContainsAnyExceptInRange('0', '9');

    private void ReadNumber(TableRow row)
    {
        var cell = row.Cell(_columns.Nip);
        var reading = NipText.Read(cell, context.Year);
        var seen = reading.Seen ?? cell.Text;
        (_draft.Nip, _draft.NipWasCleaned, _draft.NipStart) = (reading.Nip, reading.WasCleaned, reading.Start);
        _draft.HasNip = reading.Code is null or "nip.numeric";
        _draft.NipIsNumber = reading.Code is "nip.numeric";
        if (reading.Code is null || _draft.NipIsNumber) return;
        if (reading.Start is { } start && context.Choices.ContainsKey(RowVerdict.KeyOf(row.Sheet, row.Number, reading.Code))) ReadAnswered(row, reading, start);
        else if (!reading.Asks) judgement.Refuse(reading.Code, "nip", seen, reading.Message);
        else if (reading.Code != "nip.missing") judgement.Ask(reading.Code, "nip", seen, reading.Message);
        else
        {
            // Whom the list calls an ASN has a number; it only has to be found.
            var isAsn = row.Text(_columns.Type) is { } type && EmploymentText.Read(type) is not null;
            RowChoice[] offered = isAsn ? [] : [new RowChoice(RowChoice.NonAsn, "Catat sebagai non-ASN")];
            _draft.IsNonAsn = judgement.Ask(reading.Code, "nip", seen, reading.Message, offered) == RowChoice.NonAsn;
        }
    }

    // Excel cut three digits, and somebody has said who of the known people it is, or to leave the row out.
    private void ReadAnswered(TableRow row, NipReading reading, string start)
    {
        var known = context.Numbers.GetValueOrDefault(RowVerdict.KeyOf(row.Sheet, row.Number, reading.Code!)) is { } named
            && named.Nip.StartsWith(start, StringComparison.Ordinal) ? named : null;
        RowChoice[] offered = known is null ? [] : [known.Choice];
        var answer = judgement.Ask(reading.Code!, "nip", reading.Seen, reading.Message, offered);
        if (known is not null && answer == known.Choice.Code) (_draft.Nip, _draft.HasNip) = (Nip.FromStore(known.Nip), true);
    }

    private void ReadName(TableRow row)
    {
        if (row.Text(_columns.Name) is not { } text)
        {
            judgement.Refuse("name.missing", "name", null, "Nama kosong. Isi nama lengkap tanpa gelar.");
            return;
        }
        _draft.Label = text;
        text = _kept.Keep(text, "name", 200)!;
        var name = NameText.Split(text);
        if (NameText.WithoutRemark(name.Name) is { } clean)
        {
            RowChoice[] offered = clean.Length == 0 ? [] : [new RowChoice(RowChoice.Accept, $"Simpan sebagai {clean}")];
            judgement.Ask("name.note", "name", text, "Ada catatan atau angka di kolom nama. Pastikan pegawai ini masih aktif, lalu sisakan namanya saja.", offered);
            name = name with { Name = clean };
        }
        _draft.PlainName = PlainName.Of(name.Name);
        _draft.Name = new NameParts(
            NameText.Join(_kept.Keep(row.Text(_columns.TitlePrefix), "titlePrefix", 60), name.Prefix), name.Name,
            NameText.Join(_kept.Keep(row.Text(_columns.TitleSuffix), "titleSuffix", 120), name.Suffix));
    }

    private void CheckBirth(SheetCell cell)
    {
        if (!_draft.HasNip || string.IsNullOrWhiteSpace(cell.Text)) return;
        var text = cell.Text.Trim();
        if (DateText.IsPlainly(text, _draft.Nip.Digits))
        {
            _draft.BirthAgrees = true;
        }
        else
        {
            var days = DateText.Read(cell, text, table.Uses1904);
            _draft.BirthAgrees = days.Contains(_draft.Nip.BirthDate);
            _draft.BirthDiffers = days.Count > 0 && !_draft.BirthAgrees;
            if (days.Count == 0)
                judgement.Ask("birthdate.unclear", "birthDate", null, "Tanggal lahir tidak terbaca. Tulis sebagai hari-bulan-tahun, misalnya 31-12-1990, atau kosongkan.", Accept);
            else if (_draft.BirthDiffers)
                judgement.Ask("nip.birthcolumn", "birthDate", null, "Tanggal lahir tidak cocok dengan digit 1-8 NIP. Cocokkan keduanya dengan SK.",
                    new RowChoice(RowChoice.Accept, "NIP sudah dicocokkan dengan SK, simpan"));
        }
    }

    // A number cell is never trusted by itself: a human may confirm it where birth date and gender agree, and only then.
    private void CheckNumberCell()
    {
        if (!_draft.HasNip) return;
        var (from, to) = _draft.Nip.AgeAtAppointment;
        if (to < 17 || from > 60)
            judgement.Ask("nip.age", "nip", _draft.Nip.Digits, $"Menurut NIP ini umur saat diangkat {to} tahun. Cocokkan dengan SK.", Accept);
        if (!_draft.NipIsNumber) return;
        var gender = _draft.Gender;
        var agrees = _draft.BirthAgrees && (gender is GenderMark.Woman or GenderMark.P) == _draft.Nip.IsWoman && gender is not (GenderMark.None or GenderMark.Unknown);
        RowChoice[] offered = agrees ? [new RowChoice(RowChoice.Accept, "Ke-18 digit sudah dicocokkan dengan SK, simpan")] : [];
        var answer = judgement.Ask("nip.numeric", "nip", _draft.Nip.Digits,
            "NIP ini tersimpan sebagai angka, jadi digit akhirnya mungkin berubah. Jadikan kolomnya Teks dan cocokkan dengan SK.", offered);
        if (answer == RowChoice.Accept) _draft.NipIsNumber = false;
    }

    private void ReadPosition(TableRow row)
    {
        _draft.Position = _kept.Keep(row.Text(_columns.Position), "position", 200);
        if (_draft.Position is null)
            judgement.Ask("position.missing", "position", null, "Nama jabatan kosong. Isi jabatan yang tercetak di pakta.");
        if (row.Text(_columns.PositionSince) is { } since)
            _draft.PositionSince = DateText.First(row.Cell(_columns.PositionSince), since, table.Uses1904);
    }

    private void ReadEmployment(TableRow row)
    {
        _draft.Eselon = _kept.Keep(row.Text(_columns.Eselon), "eselon", 10);
        _draft.Status = _draft.IsNonAsn ? EmploymentStatus.NonAsn : _draft.HasNip ? EmploymentText.Of(_draft.Nip) : EmploymentStatus.Pns;
        if (_draft.HasNip && row.Text(_columns.Type) is { } type)
        {
            if (EmploymentText.Read(type) is not { } said)
                judgement.Ask("type.unknown", "type", type, "Jenis ASN tidak dikenal. Pakai PNS, CPNS, PPPK, atau PPPK PARUH WAKTU.", ByNumber());
            else if (!EmploymentText.Fits(said, _draft.Nip))
                judgement.Ask("nip.status", "type", type, "Jenis ASN tidak cocok dengan digit 13-14 NIP. Cocokkan keduanya dengan SK.", ByNumber());
            else _draft.Status = said;
        }
        _draft.Grade = GradeText.Read(_kept.Keep(row.Text(_columns.Grade), "grade", 40), _draft.Status);
        if (row.Text(_columns.Status) is not { } standing) return;
        if (StandingText.TryRead(standing, out var read))
            (_draft.Standing, _draft.IsSaidActive) = (read is { Postponed: not null } ? WithEnd(row, read) : read, read is null && standing != "-");
        else
            judgement.Ask("standing.unknown", "status", standing, "Kedudukan hukum ini tidak dikenal. Pastikan pegawai ini aktif di sini, atau perbaiki isinya.",
                new RowChoice(RowChoice.Accept, "Catat sebagai aktif"));
    }

    private PersonStanding? WithEnd(TableRow row, PersonStanding standing)
    {
        if (row.Text(_columns.AbsentUntil) is not { } text || text is "-" or "0") return standing;
        if (DateText.First(row.Cell(_columns.AbsentUntil), text, table.Uses1904) is { } until) return standing with { Until = until };
        // The cell may hold a birth date that has slipped: never echoed.
        return judgement.Ask("standing.until", "absentUntil", null, "Tanggal akhirnya tidak terbaca. Tulis sebagai hari-bulan-tahun, misalnya 31-12-2026.",
            AbsencesFromList.IsActive) is null ? standing : null;
    }

    private RowChoice ByNumber() => new(RowChoice.Accept, $"Catat sebagai {(_draft.Nip.IsPppk ? "PPPK" : "PNS")} sesuai NIP");

    private void ReadContact(TableRow row)
    {
        if (context.TakesAddresses && row.Text(_columns.Email) is { } email && email is not ("-" or "0"))
        {
            if (ContactText.IsEmail(email)) _draft.Email = email;
            else judgement.Ask("email.shape", "email", email, "Alamat e-mail tidak lengkap. Perbaiki atau kosongkan.", new RowChoice(RowChoice.Accept, "Simpan tanpa e-mail"));
        }
        if (row.Text(_columns.Phone) is not { } phone || phone is "-" or "0") return;
        _draft.Phone = ContactText.Phone(phone);
        if (_draft.Phone is null) judgement.Note("phone.damaged", "phone", "Nomor telepon rusak atau tidak lengkap, jadi dikosongkan. Isi lagi bila perlu.");
    }
}
