namespace Pakta.Web.Features.Units;

/// <summary><paramref name="Jenis"/>: <c>Kepala</c> or an acting form.</summary>
public sealed record HeadForm(string? Nip, string? Jenis, DateOnly? Mulai, DateOnly? Sampai);
