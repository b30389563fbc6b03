namespace Pakta.Core.People;

/// <summary>
/// NIP or NI PPPK: 18 digits = birth date (8), year and month of appointment (6; for PPPK the last two are 20-29 and no month),
/// gender (1), running number (3). There is no check digit. Sources: Perka BKN 43/2007, Peraturan BKN 1/2019.
/// </summary>
public readonly record struct Nip
{
    // Below the working age of the law a year is a typing error; whatever is merely unusual is asked by the reader of lists.
    private const int YoungestAge = 15;

    private Nip(string digits) => Digits = digits;

    /// <summary>The 18 digits, ungrouped.</summary>
    public string Digits { get; }

    /// <summary>True for an NI PPPK (digits 13-14 are 20-29).</summary>
    public bool IsPppk => Digits[12] == '2';

    /// <summary>Digits 1-8.</summary>
    public DateOnly BirthDate => new(Part(Digits, 0, 4), Part(Digits, 4, 2), Part(Digits, 6, 2));

    /// <summary>Digits 9-12: year of first appointment.</summary>
    public int AppointedIn => Part(Digits, 8, 4);

    /// <summary>
    /// Full years of age at the first appointment: youngest and oldest that the number allows (an NI PPPK names no month).
    /// </summary>
    public (int From, int To) AgeAtAppointment
    {
        get
        {
            var years = AppointedIn - Part(Digits, 0, 4);
            if (IsPppk) return (years - 1, years);
            var hadBirthday = (Part(Digits, 12, 2) * 100) + 1 >= Part(Digits, 4, 4);
            return hadBirthday ? (years, years) : (years - 1, years - 1);
        }
    }

    /// <summary>Digit 15: true for a woman (2).</summary>
    public bool IsWoman => Digits[14] == '2';

    /// <summary>Label of the number's kind.</summary>
    public string Label => IsPppk ? "NI PPPK" : "NIP";

    /// <summary>Grouped 8-6-1-3: <c>19860926 201505 1 001</c>.</summary>
    public string Grouped => $"{Digits[..8]} {Digits[8..14]} {Digits[14]} {Digits[15..]}";

    /// <summary>For public eyes: only the year of appointment and the last two digits, <c>•••••••• 2015•• • •01</c>.</summary>
    public string Masked => $"•••••••• {Digits[8..12]}•• • •{Digits[16..]}";

    /// <summary>
    /// The only way in. <paramref name="fault"/> names the first broken part. <paramref name="year"/> is the current year:
    /// an appointment may lie up to one year ahead.
    /// </summary>
    public static bool TryParse(string? text, int year, out Nip nip, out NipFault fault)
    {
        nip = default;
        var digits = text ?? "";
        fault = Check(digits, year);
        if (fault != NipFault.None) return false;
        nip = new Nip(digits);
        return true;
    }

    /// <summary>First of all numbers that begin so, as digits: in order whatever the language of the database.</summary>
    public static string Lowest(string beginning) => beginning.PadRight(18, '0');

    /// <summary>Last of all numbers that begin so.</summary>
    public static string Highest(string beginning) => beginning.PadRight(18, '9');

    /// <summary>Takes digits that were checked before they were stored.</summary>
    public static Nip FromStore(string digits) => new(digits);

    public override string ToString() => Masked;

    private static NipFault Check(string s, int year)
    {
        if (s.Length != 18) return NipFault.Length;
        if (s.AsSpan().ContainsAnyExceptInRange('0', '9')) return NipFault.NotDigits;
        var (born, month, day) = (Part(s, 0, 4), Part(s, 4, 2), Part(s, 6, 2));
        if (born == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(born, month)) return NipFault.BirthDate;
        var appointed = Part(s, 8, 4);
        if (appointed < 1960 || appointed > year + 1 || appointed < born + YoungestAge) return NipFault.AppointmentYear;
        if (Part(s, 12, 2) is not (>= 1 and <= 12 or >= 20 and <= 29)) return NipFault.MonthOrAgreement;
        if (s[14] is not ('1' or '2')) return NipFault.Gender;
        return s.EndsWith("000", StringComparison.Ordinal) ? NipFault.Sequence : NipFault.None;
    }

    private static int Part(string s, int from, int length)
    {
        var value = 0;
        for (var i = from; i < from + length; i++) value = value * 10 + (s[i] - '0');
        return value;
    }
}
