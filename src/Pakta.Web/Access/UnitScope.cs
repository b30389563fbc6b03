using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq.Expressions;
using Pakta.Core.Organization;

namespace Pakta.Web.Access;

/// <summary>Authorisation by query: the units an authority reaches, as a filter the database applies.</summary>
public static class UnitScope
{
    /// <summary>Units of one subtree.</summary>
    public static IQueryable<Unit> Below(this IQueryable<Unit> units, string path)
    {
        var end = UnitPath.UpperBound(path);
        return units.Where(u => string.Compare(u.Path, path) >= 0 && string.Compare(u.Path, end) < 0);
    }

    /// <summary>Units that exist now: not closed, and founded already. Lists and pickers show these; an address finds the others too.</summary>
    public static IQueryable<Unit> Standing(this IQueryable<Unit> units) => units.Where(u => u.ClosedFrom == null);

    /// <summary>Units whose figures the authority sees: subtrees of its grants, and regions of an observer.</summary>
    public static IQueryable<Unit> SeenBy(this IQueryable<Unit> units, Authority authority) => units.Where(Any(authority.Grants, Reach));

    /// <summary>Units on which one of the roles holds.</summary>
    public static IQueryable<Unit> Within(this IQueryable<Unit> units, Authority authority, params Role[] roles) =>
        units.Where(Any(authority.Grants.Where(g => roles.Contains(g.Role)), g => Range(g.Path)));

    /// <summary>Whose names hold every one of the words, or whose codes begin with it.</summary>
    [SuppressMessage("Globalization", "CA1304", Justification = "Becomes lower() in SQL.")]
    [SuppressMessage("Globalization", "CA1311", Justification = "Becomes lower() in SQL.")]
    [SuppressMessage("Performance", "CA1862", Justification = "Becomes lower() in SQL.")]
    public static IQueryable<Unit> Matching(this IQueryable<Unit> units, string? words)
    {
        foreach (var word in (words ?? "").ToLower(CultureInfo.InvariantCulture).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
            units = units.Where(u => u.Name.ToLower().Contains(word) || u.Code.ToLower().StartsWith(word));
        return units;
    }

    private static Expression<Func<Unit, bool>> Reach(Grant grant) =>
        grant is { Role: Role.Observer, Region: { } region } ? InRegion(region) : Range(grant.Path);

    private static Expression<Func<Unit, bool>> Range(string path)
    {
        var end = UnitPath.UpperBound(path);
        return u => string.Compare(u.Path, path) >= 0 && string.Compare(u.Path, end) < 0;
    }

    private static Expression<Func<Unit, bool>> InRegion(string region)
    {
        var dot = region + ".";
        return u => u.Region == region || u.Region!.StartsWith(dot);
    }

    private static Expression<Func<Unit, bool>> Any(IEnumerable<Grant> grants, Func<Grant, Expression<Func<Unit, bool>>> filter)
    {
        var unit = Expression.Parameter(typeof(Unit), "u");
        Expression body = Expression.Constant(false);
        foreach (var grant in grants)
        {
            var part = filter(grant);
            body = Expression.OrElse(body, new Swap(part.Parameters[0], unit).Visit(part.Body));
        }
        return Expression.Lambda<Func<Unit, bool>>(body, unit);
    }

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
