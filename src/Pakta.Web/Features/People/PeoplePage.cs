using Pakta.Core.People;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

public sealed record PeoplePage(IReadOnlyList<PersonLine> People, int Count, string? Words, string? Unit, IReadOnlyList<UnitChoice> Units, Pager Pager,
    bool MayImport);

/// <summary>One line of the list.</summary>
public sealed record PersonLine(string Href, string Name, string? Number, string Position, string UnitName, EmploymentStatus Status);

/// <summary>A unit of the filter.</summary>
public sealed record UnitChoice(string Code, string Name);
