namespace Pakta.Web.Features.People;

/// <summary><paramref name="Lanjut"/>: the link of the record that goes on.</summary>
public sealed record MergeForm(string? Lanjut, bool TutupAkun);
