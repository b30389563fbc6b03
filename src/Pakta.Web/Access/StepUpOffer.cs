using Pakta.Core.Signing;

namespace Pakta.Web.Access;

/// <summary>How the signer can confirm here and now, the easiest first; none where only a password is had and no channel of one's own.</summary>
/// <param name="Ways">In this order.</param>
/// <param name="Mail">Where a code would go, masked.</param>
public sealed record StepUpOffer(IReadOnlyList<SigningMethod> Ways, string? Mail)
{
    private static readonly (SigningMethod Way, string Word)[] Words =
        [(SigningMethod.Passkey, "kunci"), (SigningMethod.Pin, "pin"), (SigningMethod.Totp, "totp"), (SigningMethod.Code, "surel"), (SigningMethod.Password, "sandi")];

    /// <summary>What was tried before, what the address asks for (<c>lain</c>: the second), or the first; null: there is none.</summary>
    public SigningMethod? Choose(SigningMethod? tried, string? asked)
    {
        if (tried is { } before && Ways.Contains(before)) return before;
        if (asked == "lain" && Ways.Count > 1) return Ways[1];
        foreach (var way in Ways)
            if (WordOf(way) == asked) return way;
        return Ways.Count > 0 ? Ways[0] : null;
    }

    /// <summary>In the address of the page.</summary>
    public static string WordOf(SigningMethod way) => Array.Find(Words, w => w.Way == way).Word;
}
