using Pakta.Core.People;

namespace Pakta.Web.Features.People;

public sealed record PositionForm(string? Jabatan, EmploymentStatus? StatusAsn, DateOnly? JabatanSejak);
