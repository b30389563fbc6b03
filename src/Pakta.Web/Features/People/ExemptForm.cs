using Pakta.Core.People;

namespace Pakta.Web.Features.People;

public sealed record ExemptForm(ExemptionReason? Dasar, DateOnly? Sejak);
