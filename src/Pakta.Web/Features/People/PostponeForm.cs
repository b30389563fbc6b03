using Pakta.Core.People;

namespace Pakta.Web.Features.People;

public sealed record PostponeForm(PostponementReason? Alasan, DateOnly? Mulai, DateOnly? Sampai);
