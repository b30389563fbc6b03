using Pakta.Core;
using Pakta.Core.People;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>An exemption that two officers have given.</summary>
internal static class Pensioned
{
    public static Exemption From(DateOnly day, PersonId person, DateTimeOffset now)
    {
        var exemption = Exemption.Propose(Guid.CreateVersion7(now), person, ExemptionReason.Pension, day, now, Guid.CreateVersion7(now));
        exemption.Confirm(now, Guid.CreateVersion7(now));
        return exemption;
    }
}
