namespace Pakta.Web.Features.People;

public sealed record MoveForm(string? Unit, DateOnly? PindahSejak, string? JabatanBaru);
