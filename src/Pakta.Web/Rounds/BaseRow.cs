using Pakta.Core;
using Pakta.Core.Coverage;
using Pakta.Core.People;

namespace Pakta.Web.Rounds;

/// <summary>A person with what the base rows say of it in a round at a <see cref="RoundMoment"/>.</summary>
internal sealed class BaseRow
{
    public PersonId Id { get; init; }
    public UnitId UnitId { get; init; }
    public EmploymentStatus Status { get; init; }
    public bool IsMerged { get; init; }
    public bool IsInside { get; init; }
    public bool IsExempt { get; init; }
    public bool IsPostponed { get; init; }
    public bool HasDeclined { get; init; }
    public bool IsActivated { get; init; }
    public SignatureId? SignatureId { get; init; }

    public MemberFacts Facts(bool counted, bool signed, bool open) => new(counted, IsExempt, signed, HasDeclined, IsPostponed, open, IsActivated);
}
