namespace Pakta.Core.People;

/// <summary>A new number belongs to the same human: birth date and gender in it stay.</summary>
public static class NumberRules
{
    /// <summary>Null if the number may replace the old one; that nobody else has it is the caller's to look up.</summary>
    /// <param name="old">The present number, null where there is none.</param>
    /// <param name="isSure">The officer says that the difference is right.</param>
    public static NumberRefusal? Refusal(string? old, Nip number, bool isSure)
    {
        if (old is null) return null;
        if (old == number.Digits) return new NumberIsTheOwn();
        var known = Nip.FromStore(old);
        return isSure || (known.BirthDate == number.BirthDate && known.IsWoman == number.IsWoman) ? null : new NumberLooksLikeAnothers();
    }
}
