using Microsoft.AspNetCore.Mvc;

namespace Pakta.Web.Features.Coverage;

/// <summary>Sorting, search and page as they stand in the address.</summary>
public sealed record TableRequest
{
    [FromQuery(Name = "urut")] public string? Sort { get; init; }
    [FromQuery(Name = "cari")] public string? Search { get; init; }
    [FromQuery(Name = "halaman")] public int? PageNumber { get; init; }

    [FromQuery(Name = "keadaan")] public string? State { get; init; }

    [FromQuery(Name = AsOfField.Query)] public string? AsOf { get; init; }

    public int Page => Math.Clamp(PageNumber ?? 1, 1, 100_000);
}
