using System.Reflection;
using Pakta.Core;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Tests.Architecture;

/// <summary>The arrows of the house: Core and Ledger know nobody, features do not know each other.</summary>
public sealed class ArrowTests
{
    private static readonly Assembly Core = typeof(Refusal).Assembly, Web = typeof(PaktaDb).Assembly;
    private static readonly Assembly Ledger = Assembly.Load("Pakta.Ledger");

    [Test]
    public void Core_and_ledger_refer_to_the_framework_only()
    {
        var references = Core.GetReferencedAssemblies().Concat(Ledger.GetReferencedAssemblies()).Select(a => a.Name!);
        Assert.That(references, Has.All.StartWith("System."));
    }

    [Test]
    public void Only_the_log_and_the_rounds_know_the_ledger()
    {
        var others = Web.GetTypes().Where(t => !t.IsNested)
            .Where(t => !In(t, "Pakta.Web.LedgerStore") && !In(t, "Pakta.Web.Rounds"))
            .Where(t => TypeUses.Of(t).Any(u => u.Assembly == Ledger)).Select(t => t.FullName);
        Assert.That(others, Is.Empty);
    }

    [Test]
    public void A_feature_uses_no_other_feature()
    {
        var crossings = from type in Web.GetTypes()
                        let own = Feature(type)
                        where own is not null && !type.IsNested
                        from used in TypeUses.Of(type)
                        let other = Feature(used)
                        where other is not null && other != own && other != "Shared"
                        select $"{type.FullName} → {used.FullName}";
        Assert.That(crossings, Is.Empty);
    }

    [Test]
    public void The_look_at_types_sees_into_methods()
    {
        // So that the tests above cannot pass by blindness: the sequencer uses the ledger inside its methods.
        Assert.That(TypeUses.Of(typeof(Sequencer)).Any(u => u.Assembly == Ledger));
    }

    [Test]
    public void Classes_are_sealed_unless_they_are_bases()
    {
        var all = Core.GetTypes().Concat(Ledger.GetTypes()).Concat(Web.GetTypes()).ToList();
        var bases = all.Select(t => t.BaseType).Where(b => b is not null).Select(b => b!.IsGenericType ? b.GetGenericTypeDefinition() : b).ToHashSet();
        var open = all.Where(t => t.IsClass && t is { IsSealed: false, IsAbstract: false } && !bases.Contains(t) && Written(t)).Select(t => t.FullName);
        Assert.That(open, Is.Empty);
    }

    private static bool Written(Type type) => type.Namespace?.StartsWith("Pakta.", StringComparison.Ordinal) == true &&
        type.Name is not "Program" && !type.FullName!.Contains('<', StringComparison.Ordinal);

    private static bool In(Type type, string space) =>
        type.Namespace == space || type.Namespace?.StartsWith(space + ".", StringComparison.Ordinal) == true;

    // Views are compiled as AspNetCoreGeneratedDocument.Features_Campaigns_Show.
    private static string? Feature(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        const string Space = "Pakta.Web.Features.";
        if (type.Namespace?.StartsWith(Space, StringComparison.Ordinal) == true) return type.Namespace[Space.Length..].Split('.')[0];
        return type.Namespace == "AspNetCoreGeneratedDocument" && type.Name.Split('_') is ["Features", { Length: > 0 } feature, ..] ? feature : null;
    }
}
