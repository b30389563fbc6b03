namespace Pakta.Web.Features.People;

/// <param name="Lanjut">The link of the record that goes on.</param>
/// <param name="TutupAkun">The sign-in of the other is closed knowingly.</param>
/// <param name="Sejak">First day on which they are one.</param>
public sealed record MergeForm(string? Lanjut, bool TutupAkun, DateOnly? Sejak);
