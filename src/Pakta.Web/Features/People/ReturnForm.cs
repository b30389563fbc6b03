namespace Pakta.Web.Features.People;

/// <summary><paramref name="Catatan"/>: which postponement or exemption ends.</summary>
public sealed record ReturnForm(Guid? Catatan, DateOnly? Kembali);
