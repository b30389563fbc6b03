namespace Pakta.Core.People;

/// <summary>Two officers, so that no single hand can shrink a denominator (ASVS 2.3.5).</summary>
public static class ExemptionRules
{
    /// <summary>Null if <paramref name="officer"/> may confirm.</summary>
    public static ExemptionRefusal? Confirmation(Exemption exemption, Guid officer)
    {
        if (!exemption.IsProposed) return new ExemptionNotProposed();
        return exemption.GivenBy == officer ? new ExemptionNeedsSecondPerson() : null;
    }
}
