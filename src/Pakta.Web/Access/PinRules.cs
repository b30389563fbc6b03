using System.Globalization;
using Pakta.Core.People;

namespace Pakta.Web.Access;

/// <summary>Which six digits make no PIN: the ones everybody tries first, and the birth date that stands in the NIP.</summary>
public static class PinRules
{
    public static AccountRefusal? Refusal(string? pin, string? nip)
    {
        if (pin is not { Length: Pins.Length } || !pin.All(char.IsAsciiDigit)) return new PinIsNotSixDigits();
        if (IsSimple(pin)) return new PinIsTooSimple();
        return nip is { Length: 18 } && BirthDates(Nip.FromStore(nip).BirthDate).Contains(pin) ? new PinIsTheBirthDate() : null;
    }

    // One or two different digits, a run up or down, or one half said twice.
    private static bool IsSimple(string pin)
    {
        if (pin.Distinct().Count() <= 2 || pin[..3] == pin[3..]) return true;
        var steps = pin.Zip(pin.Skip(1), (a, b) => (b - a + 10) % 10).Distinct().ToArray();
        return steps is [1] or [9] || pin is "112233" or "121314" or "010203" or "170845" or "123123" or "102030";
    }

    private static IEnumerable<string> BirthDates(DateOnly birth)
    {
        string[] forms = ["ddMMyy", "yyMMdd", "MMddyy", "yyyyMM", "MMyyyy"];
        return forms.Select(form => birth.ToString(form, CultureInfo.InvariantCulture));
    }
}
