using Pakta.Core.People;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <param name="People">This page of them.</param>
/// <param name="Count">All that can be paged through.</param>
/// <param name="More">Others match as well.</param>
/// <param name="Words">Searched for.</param>
/// <param name="Unit">Chosen unit's code, or words of the names of several.</param>
/// <param name="State">Chosen state.</param>
/// <param name="Units">Proposed for choosing, the first ones of the tree.</param>
/// <param name="Pager">Which page.</param>
/// <param name="MayImport">The reader keeps a roster.</param>
/// <param name="Proposals">So many proposals wait for a second officer of the reader's office.</param>
public sealed record PeoplePage(IReadOnlyList<PersonLine> People, int Count, bool More, string? Words, string? Unit, PersonState? State, IReadOnlyList<UnitOfList> Units,
    Pager Pager, bool MayImport, int Proposals);

/// <summary>One line of the list.</summary>
public sealed record PersonLine(string Href, string Name, string? Number, string Position, string UnitName, string UnitPath, EmploymentStatus Status,
    IReadOnlyList<PersonState> States);

/// <summary>A unit of the filter.</summary>
public sealed record UnitOfList(string Code, string Name);
