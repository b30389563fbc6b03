using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Coverage;

/// <summary>Who has not signed in a subtree, by unit.</summary>
public sealed record MissingPage(RoundPlace Round, Unit Unit, IReadOnlyList<MissingPerson> People, int All, Pager Pager, string? Search,
    string? State, bool Phones, string SigningUrl);

/// <summary>One of them; <paramref name="Phone"/> only for those who remind.</summary>
public sealed record MissingPerson(string UnitCode, string UnitName, string Name, string Position, MemberState State, bool IsActivated, string? Phone)
{
    public string Word => State switch
    {
        MemberState.Waiting => IsActivated ? "menunggu" : "belum aktivasi",
        MemberState.Postponed => "ditunda",
        MemberState.Declined => "menolak",
        MemberState.NotOpen => "belum dibuka",
        _ => throw new InvalidOperationException($"{State} is not missing."),
    };

    public string Chip => State switch { MemberState.Declined => "chip-bad", MemberState.NotOpen => "", _ => "chip-wait" };

    /// <summary>The number as wa.me takes it: country code, digits only; null where it is no Indonesian number.</summary>
    public string? WhatsApp
    {
        get
        {
            var digits = string.Concat((Phone ?? "").Where(char.IsAsciiDigit));
            if (digits.StartsWith('0')) digits = "62" + digits[1..];
            return digits.StartsWith("628", StringComparison.Ordinal) && digits.Length is >= 10 and <= 15 ? digits : null;
        }
    }
}
