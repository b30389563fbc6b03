using Pakta.Core.Organization;
using Pakta.Core.People;

namespace Pakta.Web.Features.People;

/// <summary>The person of a command, with the own unit and its civil date.</summary>
public sealed record PersonInPlace(CivilServant Person, Unit Unit, DateOnly Today, DateTimeOffset Now)
{
    public string Path => Unit.Path;
}
