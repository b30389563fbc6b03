using Pakta.Core.Coverage;

namespace Pakta.Web.Features.Coverage;

/// <summary>One line of a table of figures; <paramref name="Note"/> says where it is stuck.</summary>
public sealed record CoverageRow(string Code, string Name, string? Href, string? Note, CoverageCount Count);
