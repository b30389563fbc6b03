using Pakta.Web.Access;
using Pakta.Web.Auditing;

namespace Pakta.Web.Tests.Architecture;

/// <summary>A command of an official can't be written without the audit trail.</summary>
public sealed class EveryActLeavesALineTests
{
    private static IEnumerable<Type> Commands => typeof(AuditTrail).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false }
        && t.Namespace?.StartsWith("Pakta.Web.Features", StringComparison.Ordinal) == true && t.GetMethods().Any(IsCommand));

    [TestCaseSource(nameof(Commands))]
    public void Of_a_command(Type command) => Assert.That(Needs(command, []), Does.Contain(typeof(AuditTrail)), $"{command.Name} writes no line");

    [Test]
    public void Codes_of_acts_are_words_and_each_has_its_own()
    {
        Assert.That(AuditActs.All.Keys, Has.All.Match("^[a-z]+\\.[a-zA-Z]+$"));
        Assert.That(AuditActs.All.Values.Select(a => a.Words), Is.Unique);
    }

    // In the name of an authority, and it may be refused.
    private static bool IsCommand(System.Reflection.MethodInfo method) =>
        method.GetParameters().Any(p => p.ParameterType == typeof(Authority)) && method.ReturnType.FullName?.Contains("Pakta.Core.Result`1", StringComparison.Ordinal) == true;

    private static HashSet<Type> Needs(Type type, HashSet<Type> seen)
    {
        foreach (var needed in type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType))
            if (needed.Namespace?.StartsWith("Pakta.Web", StringComparison.Ordinal) == true && seen.Add(needed)) Needs(needed, seen);
        return seen;
    }
}
