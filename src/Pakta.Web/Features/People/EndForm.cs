namespace Pakta.Web.Features.People;

/// <summary>Which post or headship ends, and after which day.</summary>
public sealed record EndForm(Guid? Catatan, DateOnly? Terakhir);
