using Pakta.Core;
using Pakta.Core.Organization;

namespace Pakta.Web.Roster.Units;

/// <summary>A registered unit as the rows of a list may name it.</summary>
public sealed record KnownUnit(UnitId Id, string Code, string Name, UnitKind Kind, UnitId? ParentId, string Path, string? Region)
{
    /// <summary>What the kind is called here (<c>Kemantren</c>).</summary>
    public string? Label { get; init; }

    /// <summary>Its place in <see cref="UnitNames.All"/>.</summary>
    internal int Index { get; init; }

    /// <summary>Closed or merged: people can't be listed in it any more.</summary>
    public bool IsClosed { get; init; }
}
